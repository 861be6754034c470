using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Enterprises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "enterprise_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    found = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    agreed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enterprises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    initials = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ownership = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_private = table.Column<bool>(type: "boolean", nullable: false),
                    is_above_scale = table.Column<bool>(type: "boolean", nullable: false),
                    industry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    contact_name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    union_id = table.Column<Guid>(type: "uuid", nullable: true),
                    union_since = table.Column<DateOnly>(type: "date", nullable: true),
                    is_due = table.Column<bool>(type: "boolean", nullable: false),
                    due_from = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    in_charge = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    last_visit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_visit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "founding_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approval_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    union_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plaque_on = table.Column<DateOnly>(type: "date", nullable: true),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    workers_told = table.Column<int>(type: "integer", nullable: true),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    applicant = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    phone = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    hide_from_employer = table.Column<bool>(type: "boolean", nullable: false),
                    follow_index = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    union_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    union_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    group_leader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    group_size = table.Column<int>(type: "integer", nullable: true),
                    prepared_on = table.Column<DateOnly>(type: "date", nullable: true),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    members = table.Column<int>(type: "integer", nullable: true),
                    women_members = table.Column<int>(type: "integer", nullable: true),
                    election_on = table.Column<DateOnly>(type: "date", nullable: true),
                    election_entitled = table.Column<int>(type: "integer", nullable: true),
                    election_present = table.Column<int>(type: "integer", nullable: true),
                    election_seats = table.Column<int>(type: "integer", nullable: true),
                    election_least_votes = table.Column<int>(type: "integer", nullable: true),
                    election_audit_seats = table.Column<int>(type: "integer", nullable: true),
                    election_audit_least_votes = table.Column<int>(type: "integer", nullable: true),
                    election_chair = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    election_full_time_chair = table.Column<bool>(type: "boolean", nullable: true),
                    election_women_committee = table.Column<bool>(type: "boolean", nullable: true),
                    election_no_relatives = table.Column<bool>(type: "boolean", nullable: true),
                    elected_by = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_founding_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "founding_units",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_founding_units", x => new { x.request_id, x.enterprise_id });
                    table.ForeignKey(
                        name: "fk_founding_units_founding_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "founding_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_visits_enterprise_id_on",
                table: "enterprise_visits",
                columns: new[] { "enterprise_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_credit_code",
                table: "enterprises",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_organisation_id",
                table: "enterprises",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_path",
                table: "enterprises",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_path1",
                table: "enterprises",
                column: "path",
                filter: "union_id IS NULL AND closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_union_id",
                table: "enterprises",
                column: "union_id");

            migrationBuilder.CreateIndex(
                name: "ix_founding_requests_follow_index",
                table: "founding_requests",
                column: "follow_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_founding_requests_path",
                table: "founding_requests",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_founding_requests_union_id",
                table: "founding_requests",
                column: "union_id");

            migrationBuilder.CreateIndex(
                name: "ix_founding_units_enterprise_id",
                table: "founding_units",
                column: "enterprise_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_visits");

            migrationBuilder.DropTable(
                name: "enterprises");

            migrationBuilder.DropTable(
                name: "founding_units");

            migrationBuilder.DropTable(
                name: "founding_requests");
        }
    }
}
