using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
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
                name: "member_counters",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_counters", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    initials = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    id_number = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    id_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ethnicity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    political_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_migrant = table.Column<bool>(type: "boolean", nullable: false),
                    is_new_employment = table.Column<bool>(type: "boolean", nullable: false),
                    is_model_worker = table.Column<bool>(type: "boolean", nullable: false),
                    member_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    state_since = table.Column<DateOnly>(type: "date", nullable: false),
                    card_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_woman = table.Column<bool>(type: "boolean", nullable: false),
                    is_migrant = table.Column<bool>(type: "boolean", nullable: false),
                    is_new_employment = table.Column<bool>(type: "boolean", nullable: false),
                    is_party_member = table.Column<bool>(type: "boolean", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    open_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_transfers", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_transfers_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
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
                name: "ix_membership_transfers_membership_id",
                table: "membership_transfers",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_transfers_open_id",
                table: "membership_transfers",
                column: "open_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_transfers_path",
                table: "membership_transfers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_card_code",
                table: "memberships",
                column: "card_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_path",
                table: "memberships",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id",
                table: "memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_previous_id",
                table: "memberships",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_standing_id",
                table: "memberships",
                column: "standing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_id_index",
                table: "people",
                column: "id_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_initials",
                table: "people",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_people_member_number",
                table: "people",
                column: "member_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_people_path",
                table: "people",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_visits");

            migrationBuilder.DropTable(
                name: "enterprises");

            migrationBuilder.DropTable(
                name: "member_counters");

            migrationBuilder.DropTable(
                name: "membership_transfers");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
