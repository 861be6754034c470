using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rows = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    columns = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
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
