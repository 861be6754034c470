using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfflineVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "field_packages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_packages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "field_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    package_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pair_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    was_known = table.Column<bool>(type: "INTEGER", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    visitors = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    promised = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    given = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    filled_at = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    papers = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_field_entries_field_package_package_id",
                        column: x => x.package_id,
                        principalTable: "field_packages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_entries_hardship_file_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "household_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    current_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    seen = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_facts", x => x.id);
                    table.ForeignKey(
                        name: "fk_household_facts_field_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "field_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_household_facts_hardship_file_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_field_entries_file_id",
                table: "field_entries",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_entries_package_id",
                table: "field_entries",
                column: "package_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_entries_path_received_at",
                table: "field_entries",
                columns: new[] { "path", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_field_entries_state_path",
                table: "field_entries",
                columns: new[] { "state", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_field_packages_owner_id",
                table: "field_packages",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_packages_path_until",
                table: "field_packages",
                columns: new[] { "path", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_household_facts_current_file_id_fact",
                table: "household_facts",
                columns: new[] { "current_file_id", "fact" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_household_facts_entry_id",
                table: "household_facts",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_household_facts_file_id",
                table: "household_facts",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_household_facts_path",
                table: "household_facts",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "household_facts");

            migrationBuilder.DropTable(
                name: "field_entries");

            migrationBuilder.DropTable(
                name: "field_packages");
        }
    }
}
