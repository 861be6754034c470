using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Indexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_training_courses_path",
                table: "training_courses");

            migrationBuilder.DropIndex(
                name: "ix_returns_path",
                table: "returns");

            migrationBuilder.DropIndex(
                name: "ix_return_lines_figure",
                table: "return_lines");

            migrationBuilder.DropIndex(
                name: "ix_enterprises_path",
                table: "enterprises");

            migrationBuilder.RenameIndex(
                name: "ix_enterprises_path1",
                table: "enterprises",
                newName: "ix_enterprises_path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_enterprises_path",
                table: "enterprises",
                newName: "ix_enterprises_path1");

            migrationBuilder.CreateIndex(
                name: "ix_training_courses_path",
                table: "training_courses",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_returns_path",
                table: "returns",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_figure",
                table: "return_lines",
                column: "figure");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_path",
                table: "enterprises",
                column: "path");
        }
    }
}
