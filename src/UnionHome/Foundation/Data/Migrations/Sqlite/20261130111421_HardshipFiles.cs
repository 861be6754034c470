using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HardshipFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hardship_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    visitors = table.Column<string>(type: "TEXT", nullable: false),
                    findings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    main_cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    minor_causes = table.Column<string>(type: "TEXT", nullable: false),
                    exclusions = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    suggested = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    authorised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    check_result = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    opened_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    judged = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    judgement = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    verified_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_basis = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    decided_suggestion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    left_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hardship_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_hardship_files_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "household_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    id_number = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    id_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    kinship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    situation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    condition = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    income = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_household_members_hardship_files_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_due_on_id",
                table: "hardship_files",
                columns: new[] { "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_open_person_id",
                table: "hardship_files",
                column: "open_person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_organisation_id_number",
                table: "hardship_files",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_path",
                table: "hardship_files",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_person_id",
                table: "hardship_files",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_state_path",
                table: "hardship_files",
                columns: new[] { "state", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_household_members_file_id",
                table: "household_members",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_household_members_id_index",
                table: "household_members",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_household_members_path",
                table: "household_members",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "household_members");

            migrationBuilder.DropTable(
                name: "hardship_files");
        }
    }
}
