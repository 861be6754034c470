using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Findings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_check_findings_file_id_who_source_since",
                table: "check_findings");

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_on",
                table: "check_findings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "who_index",
                table: "check_findings",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_check_findings_file_id_who_index_source_since",
                table: "check_findings",
                columns: new[] { "file_id", "who_index", "source", "since" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_check_findings_file_id_who_index_source_since",
                table: "check_findings");

            migrationBuilder.DropColumn(
                name: "decided_on",
                table: "check_findings");

            migrationBuilder.DropColumn(
                name: "who_index",
                table: "check_findings");

            migrationBuilder.CreateIndex(
                name: "ix_check_findings_file_id_who_source_since",
                table: "check_findings",
                columns: new[] { "file_id", "who", "source", "since" },
                unique: true);
        }
    }
}
