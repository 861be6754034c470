using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Applications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aid_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    situation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    id_number = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    id_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    own_income = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    others_income = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    consent = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    follow_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hands_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    came_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    list_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_applications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aid_application_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_application_questions", x => x.id);
                    table.ForeignKey(
                        name: "fk_aid_application_questions_aid_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "aid_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aid_application_questions_application_id",
                table: "aid_application_questions",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_application_questions_path",
                table: "aid_application_questions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_came_from_id",
                table: "aid_applications",
                column: "came_from_id",
                filter: "came_from_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_file_id",
                table: "aid_applications",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_follow_index",
                table: "aid_applications",
                column: "follow_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_hands_id",
                table: "aid_applications",
                column: "hands_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_id_index",
                table: "aid_applications",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_number",
                table: "aid_applications",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_path",
                table: "aid_applications",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_received_on_id",
                table: "aid_applications",
                columns: new[] { "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aid_applications_state_path",
                table: "aid_applications",
                columns: new[] { "state", "path" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aid_application_questions");

            migrationBuilder.DropTable(
                name: "aid_applications");
        }
    }
}
