using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enterprises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    initials = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ownership = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_private = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_above_scale = table.Column<bool>(type: "INTEGER", nullable: false),
                    industry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    workers = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    union_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    union_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_due = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    in_charge = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    last_visit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_visit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprises", x => x.id);
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_visits");

            migrationBuilder.DropTable(
                name: "enterprises");
        }
    }
}
