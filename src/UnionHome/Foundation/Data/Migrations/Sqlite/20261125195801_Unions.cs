using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Unions : Migration
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

            migrationBuilder.CreateTable(
                name: "legal_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    change_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_what = table.Column<string>(type: "TEXT", nullable: false),
                    stands_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    union_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    certificate_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    former_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reissues = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name_then = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    counted_enterprises = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_full_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office_phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    votes = table.Column<int>(type: "INTEGER", nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seat_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    union_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    initials = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_number = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    id_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    education = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    political_status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_migrant = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_new_employment = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_model_worker = table.Column<bool>(type: "INTEGER", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overdue_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    postpone_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    years = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_postponed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    runs_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    open_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    approval_document = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    preparation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trained_cadres",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trained_cadres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_courses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    organiser = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    trained = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_courses", x => x.id);
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

            migrationBuilder.CreateIndex(
                name: "ix_legal_persons_code",
                table: "legal_persons",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_legal_persons_organisation_id",
                table: "legal_persons",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_persons_path",
                table: "legal_persons",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_legal_persons_stands_for",
                table: "legal_persons",
                column: "stands_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_legal_persons_valid_until_path",
                table: "legal_persons",
                columns: new[] { "valid_until", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_officers_organisation_id_state",
                table: "officers",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_officers_path",
                table: "officers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_officers_person_id",
                table: "officers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_officers_seat_of_office",
                table: "officers",
                columns: new[] { "seat_of", "office" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_officers_term_id",
                table: "officers",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_id_index",
                table: "people",
                column: "id_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_path",
                table: "people",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_terms_ends_on_path",
                table: "terms",
                columns: new[] { "ends_on", "path" },
                filter: "runs_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_terms_open_for_body",
                table: "terms",
                columns: new[] { "open_for", "body" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_terms_organisation_id",
                table: "terms",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_terms_path",
                table: "terms",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_terms_runs_for_body",
                table: "terms",
                columns: new[] { "runs_for", "body" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trained_cadres_course_id_organisation_id_name",
                table: "trained_cadres",
                columns: new[] { "course_id", "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trained_cadres_path",
                table: "trained_cadres",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_training_courses_path",
                table: "training_courses",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_training_courses_path_from",
                table: "training_courses",
                columns: new[] { "path", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_visits");

            migrationBuilder.DropTable(
                name: "enterprises");

            migrationBuilder.DropTable(
                name: "legal_persons");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "trained_cadres");

            migrationBuilder.DropTable(
                name: "training_courses");
        }
    }
}
