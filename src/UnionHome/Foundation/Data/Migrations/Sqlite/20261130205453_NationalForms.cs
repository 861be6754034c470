using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NationalForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "national_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rows = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_national_forms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_state_category_visited_on_id_path",
                table: "hardship_files",
                columns: new[] { "state", "category", "visited_on", "id", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_national_forms_organisation_id_rows",
                table: "national_forms",
                columns: new[] { "organisation_id", "rows" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_national_forms_path",
                table: "national_forms",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "national_forms");

            migrationBuilder.DropIndex(
                name: "ix_hardship_files_state_category_visited_on_id_path",
                table: "hardship_files");
        }
    }
}
