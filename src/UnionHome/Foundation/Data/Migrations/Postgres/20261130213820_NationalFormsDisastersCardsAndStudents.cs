using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NationalFormsDisastersCardsAndStudents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "disaster_id",
                table: "hand_outs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "student_id",
                table: "grants",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "disaster_id",
                table: "grant_lists",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "about_id",
                table: "fund_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "designated_hospitals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    telephone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    discounts = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_designated_hospitals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disasters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registered_by_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disasters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "medical_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kinship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bearer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    bearer_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    open_bearer = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    void_on = table.Column<DateOnly>(type: "date", nullable: true),
                    void_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    renewal_asked = table.Column<bool>(type: "boolean", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "students",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    id_number = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    open_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    school = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    major = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    has_loan = table.Column<bool>(type: "boolean", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_for = table.Column<int>(type: "integer", nullable: false),
                    asked_for = table.Column<int>(type: "integer", nullable: false),
                    visit_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                name: "disaster_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disaster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    dead = table.Column<int>(type: "integer", nullable: false),
                    injured = table.Column<int>(type: "integer", nullable: false),
                    collapsed = table.Column<int>(type: "integer", nullable: false),
                    badly_damaged = table.Column<int>(type: "integer", nullable: false),
                    loss = table.Column<long>(type: "bigint", nullable: false),
                    wanted = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    read_by_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    read_at = table.Column<long>(type: "bigint", nullable: true),
                    answer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disaster_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_disaster_reports_disasters_disaster_id",
                        column: x => x.disaster_id,
                        principalTable: "disasters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rebuilding_teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disaster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    leader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    members = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    formed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rebuilding_teams", x => x.id);
                    table.ForeignKey(
                        name: "fk_rebuilding_teams_disasters_disaster_id",
                        column: x => x.disaster_id,
                        principalTable: "disasters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "card_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    fee = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    full = table.Column<long>(type: "bigint", nullable: false),
                    discount = table.Column<long>(type: "bigint", nullable: false),
                    bill = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    open_bill = table.Column<string>(type: "character varying(73)", maxLength: 73, nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    visitors = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "disaster_surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disaster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    initials = table.Column<string>(type: "text", nullable: false),
                    id_number = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    id_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    open_id_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    dead = table.Column<int>(type: "integer", nullable: false),
                    injured = table.Column<int>(type: "integer", nullable: false),
                    housing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    loss = table.Column<long>(type: "bigint", nullable: false),
                    needs = table.Column<int[]>(type: "integer[]", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    surveyed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    surveyors = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rebuilt_on = table.Column<DateOnly>(type: "date", nullable: true),
                    mark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disaster_surveys", x => x.id);
                    table.ForeignKey(
                        name: "fk_disaster_surveys_disasters_disaster_id",
                        column: x => x.disaster_id,
                        principalTable: "disasters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disaster_surveys_rebuilding_team_team_id",
                        column: x => x.team_id,
                        principalTable: "rebuilding_teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    visitors = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_visits_disaster_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "disaster_surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_team_visits_rebuilding_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "rebuilding_teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hardship_files_state_category_visited_on_id_path",
                table: "hardship_files",
                columns: new[] { "state", "category", "visited_on", "id", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_outs_disaster_id",
                table: "hand_outs",
                column: "disaster_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_student_id",
                table: "grants",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_lists_disaster_id",
                table: "grant_lists",
                column: "disaster_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_requests_about_id",
                table: "fund_requests",
                column: "about_id");

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
                name: "ix_disaster_reports_disaster_id_number",
                table: "disaster_reports",
                columns: new[] { "disaster_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disaster_reports_path",
                table: "disaster_reports",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_disaster_surveys_disaster_id_open_id_index",
                table: "disaster_surveys",
                columns: new[] { "disaster_id", "open_id_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disaster_surveys_id_index",
                table: "disaster_surveys",
                column: "id_index");

            migrationBuilder.CreateIndex(
                name: "ix_disaster_surveys_path",
                table: "disaster_surveys",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_disaster_surveys_team_id",
                table: "disaster_surveys",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_disasters_path_happened_on",
                table: "disasters",
                columns: new[] { "path", "happened_on" });

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
                name: "ix_national_forms_organisation_id_rows",
                table: "national_forms",
                columns: new[] { "organisation_id", "rows" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_national_forms_path",
                table: "national_forms",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_rebuilding_teams_disaster_id",
                table: "rebuilding_teams",
                column: "disaster_id");

            migrationBuilder.CreateIndex(
                name: "ix_rebuilding_teams_path",
                table: "rebuilding_teams",
                column: "path");

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

            migrationBuilder.CreateIndex(
                name: "ix_team_visits_path",
                table: "team_visits",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_team_visits_survey_id_on",
                table: "team_visits",
                columns: new[] { "survey_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_team_visits_team_id",
                table: "team_visits",
                column: "team_id");

            migrationBuilder.AddForeignKey(
                name: "fk_grant_lists_disasters_disaster_id",
                table: "grant_lists",
                column: "disaster_id",
                principalTable: "disasters",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_grants_student_student_id",
                table: "grants",
                column: "student_id",
                principalTable: "students",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_hand_outs_disasters_disaster_id",
                table: "hand_outs",
                column: "disaster_id",
                principalTable: "disasters",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_grant_lists_disasters_disaster_id",
                table: "grant_lists");

            migrationBuilder.DropForeignKey(
                name: "fk_grants_student_student_id",
                table: "grants");

            migrationBuilder.DropForeignKey(
                name: "fk_hand_outs_disasters_disaster_id",
                table: "hand_outs");

            migrationBuilder.DropTable(
                name: "card_uses");

            migrationBuilder.DropTable(
                name: "disaster_reports");

            migrationBuilder.DropTable(
                name: "national_forms");

            migrationBuilder.DropTable(
                name: "student_visits");

            migrationBuilder.DropTable(
                name: "team_visits");

            migrationBuilder.DropTable(
                name: "designated_hospitals");

            migrationBuilder.DropTable(
                name: "medical_cards");

            migrationBuilder.DropTable(
                name: "students");

            migrationBuilder.DropTable(
                name: "disaster_surveys");

            migrationBuilder.DropTable(
                name: "rebuilding_teams");

            migrationBuilder.DropTable(
                name: "disasters");

            migrationBuilder.DropIndex(
                name: "ix_hardship_files_state_category_visited_on_id_path",
                table: "hardship_files");

            migrationBuilder.DropIndex(
                name: "ix_hand_outs_disaster_id",
                table: "hand_outs");

            migrationBuilder.DropIndex(
                name: "ix_grants_student_id",
                table: "grants");

            migrationBuilder.DropIndex(
                name: "ix_grant_lists_disaster_id",
                table: "grant_lists");

            migrationBuilder.DropIndex(
                name: "ix_fund_requests_about_id",
                table: "fund_requests");

            migrationBuilder.DropColumn(
                name: "disaster_id",
                table: "hand_outs");

            migrationBuilder.DropColumn(
                name: "student_id",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "disaster_id",
                table: "grant_lists");

            migrationBuilder.DropColumn(
                name: "about_id",
                table: "fund_requests");
        }
    }
}
