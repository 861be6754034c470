using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MedicalCardsAndStudents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "student_id",
                table: "grants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "designated_hospitals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    discounts = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_designated_hospitals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "medical_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kinship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bearer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    bearer_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    open_bearer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    void_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    void_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    renewal_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_cards", x => x.id);
                    table.ForeignKey(
                        name: "fk_medical_cards_hardship_files_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_cards_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "students",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    id_number = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    open_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    school = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    major = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    has_loan = table.Column<bool>(type: "INTEGER", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_for = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_for = table.Column<int>(type: "INTEGER", nullable: false),
                    visit_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_students", x => x.id);
                    table.ForeignKey(
                        name: "fk_students_hardship_files_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_students_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "card_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    card_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hospital_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fee = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    full = table.Column<long>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: false),
                    bill = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    open_bill = table.Column<string>(type: "TEXT", maxLength: 73, nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_uses", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_uses_designated_hospital_hospital_id",
                        column: x => x.hospital_id,
                        principalTable: "designated_hospitals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_card_uses_medical_card_card_id",
                        column: x => x.card_id,
                        principalTable: "medical_cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "student_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    student_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    visitors = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_student_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_student_visits_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_grants_student_id",
                table: "grants",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_uses_card_id_on",
                table: "card_uses",
                columns: new[] { "card_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_card_uses_hospital_id",
                table: "card_uses",
                column: "hospital_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_uses_open_bill",
                table: "card_uses",
                column: "open_bill",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_card_uses_path_on",
                table: "card_uses",
                columns: new[] { "path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_designated_hospitals_path_state",
                table: "designated_hospitals",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_code",
                table: "medical_cards",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_file_id",
                table: "medical_cards",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_number",
                table: "medical_cards",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_open_bearer",
                table: "medical_cards",
                column: "open_bearer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_path",
                table: "medical_cards",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_person_id",
                table: "medical_cards",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_medical_cards_state_until",
                table: "medical_cards",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_student_visits_path",
                table: "student_visits",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_student_visits_student_id_on",
                table: "student_visits",
                columns: new[] { "student_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_students_file_id",
                table: "students",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_students_open_index",
                table: "students",
                column: "open_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_students_path_state_confirmed_for",
                table: "students",
                columns: new[] { "path", "state", "confirmed_for" });

            migrationBuilder.CreateIndex(
                name: "ix_students_person_id",
                table: "students",
                column: "person_id");

            migrationBuilder.AddForeignKey(
                name: "fk_grants_student_student_id",
                table: "grants",
                column: "student_id",
                principalTable: "students",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_grants_student_student_id",
                table: "grants");

            migrationBuilder.DropTable(
                name: "card_uses");

            migrationBuilder.DropTable(
                name: "student_visits");

            migrationBuilder.DropTable(
                name: "designated_hospitals");

            migrationBuilder.DropTable(
                name: "medical_cards");

            migrationBuilder.DropTable(
                name: "students");

            migrationBuilder.DropIndex(
                name: "ix_grants_student_id",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "student_id",
                table: "grants");
        }
    }
}
