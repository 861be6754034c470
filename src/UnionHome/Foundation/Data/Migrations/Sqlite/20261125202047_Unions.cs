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
            migrationBuilder.AlterColumn<string>(
                name: "mistakes",
                table: "jobs",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

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
                name: "founding_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requested_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approval_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    union_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    plaque_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    workers_told = table.Column<int>(type: "INTEGER", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    applicant = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    hide_from_employer = table.Column<bool>(type: "INTEGER", nullable: false),
                    follow_index = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    union_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    union_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    group_leader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    group_size = table.Column<int>(type: "INTEGER", nullable: true),
                    prepared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    members = table.Column<int>(type: "INTEGER", nullable: true),
                    women_members = table.Column<int>(type: "INTEGER", nullable: true),
                    election_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    election_entitled = table.Column<int>(type: "INTEGER", nullable: true),
                    election_present = table.Column<int>(type: "INTEGER", nullable: true),
                    election_seats = table.Column<int>(type: "INTEGER", nullable: true),
                    election_least_votes = table.Column<int>(type: "INTEGER", nullable: true),
                    election_audit_seats = table.Column<int>(type: "INTEGER", nullable: true),
                    election_audit_least_votes = table.Column<int>(type: "INTEGER", nullable: true),
                    election_chair = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    election_full_time_chair = table.Column<bool>(type: "INTEGER", nullable: true),
                    election_women_committee = table.Column<bool>(type: "INTEGER", nullable: true),
                    election_no_relatives = table.Column<bool>(type: "INTEGER", nullable: true),
                    elected_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_founding_requests", x => x.id);
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
                name: "member_counters",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_counters", x => x.organisation_id);
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
                    member_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
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
                name: "public_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    args = table.Column<string>(type: "TEXT", nullable: false),
                    labels = table.Column<string>(type: "TEXT", nullable: false),
                    texts = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kept_days = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shown_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authors = table.Column<string>(type: "TEXT", nullable: false),
                    objections = table.Column<int>(type: "INTEGER", nullable: false),
                    open_objections = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    contact = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    finding = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_objections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "region_maps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    shapes = table.Column<string>(type: "TEXT", nullable: false),
                    caption = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    supplied_at = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region_maps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "spot_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seen = table.Column<string>(type: "TEXT", nullable: false),
                    missing = table.Column<string>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    checked_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    mend_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spot_checks", x => x.id);
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
                name: "title_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    writings = table.Column<int>(type: "INTEGER", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    submitted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    self_total = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewers = table.Column<string>(type: "TEXT", nullable: false),
                    review_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reviewed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    found_total = table.Column<int>(type: "INTEGER", nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    vetoed = table.Column<bool>(type: "INTEGER", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    awarded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recheck_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rechecks = table.Column<int>(type: "INTEGER", nullable: false),
                    doubted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recheck_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    renewal_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_applications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "title_programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    applicants = table.Column<string>(type: "TEXT", nullable: false),
                    opened = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "title_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    apply_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_months = table.Column<int>(type: "INTEGER", nullable: true),
                    rechecked = table.Column<bool>(type: "INTEGER", nullable: false),
                    grade_names = table.Column<string>(type: "TEXT", nullable: false),
                    grade_leasts = table.Column<string>(type: "TEXT", nullable: false),
                    writings = table.Column<int>(type: "INTEGER", nullable: false),
                    used = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_versions", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "union_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    updated_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    plaque_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    identity_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    out_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    chair_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    chair_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    counted = table.Column<int>(type: "INTEGER", nullable: false),
                    writings = table.Column<int>(type: "INTEGER", nullable: false),
                    text_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text_complaints = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    text_duties = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    text_hours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text_latitude = table.Column<long>(type: "INTEGER", nullable: true),
                    text_longitude = table.Column<long>(type: "INTEGER", nullable: true),
                    text_plaque = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text_promises = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    text_telephone = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "union_terms",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    search_term = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_terms", x => new { x.search_term, x.organisation_id });
                });

            migrationBuilder.CreateTable(
                name: "founding_units",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_founding_units", x => new { x.request_id, x.enterprise_id });
                    table.ForeignKey(
                        name: "fk_founding_units_founding_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "founding_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    standing_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    card_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_woman = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_migrant = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_new_employment = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_party_member = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "title_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    self_points = table.Column<int>(type: "INTEGER", nullable: true),
                    self_hit = table.Column<bool>(type: "INTEGER", nullable: true),
                    self_remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    found_points = table.Column<int>(type: "INTEGER", nullable: true),
                    found_hit = table.Column<bool>(type: "INTEGER", nullable: true),
                    found_remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_title_scores_title_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "title_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "title_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    needs_evidence = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_veto = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_title_items_title_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "title_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "officer_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consented_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dropped_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officer_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_officer_photos_union_profiles_profile_id",
                        column: x => x.profile_id,
                        principalTable: "union_profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "union_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    photo_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_places", x => x.id);
                    table.ForeignKey(
                        name: "fk_union_places_union_profiles_profile_id",
                        column: x => x.profile_id,
                        principalTable: "union_profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    next_membership_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_transfers", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_transfers_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_returns_path_to",
                table: "returns",
                columns: new[] { "path", "to" });

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
                name: "ix_founding_requests_follow_index",
                table: "founding_requests",
                column: "follow_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_founding_requests_path",
                table: "founding_requests",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_founding_requests_union_id",
                table: "founding_requests",
                column: "union_id");

            migrationBuilder.CreateIndex(
                name: "ix_founding_units_enterprise_id",
                table: "founding_units",
                column: "enterprise_id");

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
                name: "ix_membership_transfers_membership_id",
                table: "membership_transfers",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_transfers_open_id",
                table: "membership_transfers",
                column: "open_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_transfers_path",
                table: "membership_transfers",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_card_code",
                table: "memberships",
                column: "card_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_path",
                table: "memberships",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id",
                table: "memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_previous_id",
                table: "memberships",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_standing_id",
                table: "memberships",
                column: "standing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_officer_photos_profile_id",
                table: "officer_photos",
                column: "profile_id");

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
                name: "ix_people_initials",
                table: "people",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_people_member_number",
                table: "people",
                column: "member_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_people_path",
                table: "people",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_public_notices_about_id",
                table: "public_notices",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_notices_path",
                table: "public_notices",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_public_notices_published_at",
                table: "public_notices",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_public_notices_state_until",
                table: "public_notices",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_public_objections_notice_id",
                table: "public_objections",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_objections_path",
                table: "public_objections",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_region_maps_path",
                table: "region_maps",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_spot_checks_organisation_id_on",
                table: "spot_checks",
                columns: new[] { "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_spot_checks_path",
                table: "spot_checks",
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
                name: "ix_title_applications_organisation_id_programme_id",
                table: "title_applications",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_title_applications_organisation_id_programme_id1",
                table: "title_applications",
                columns: new[] { "organisation_id", "programme_id" },
                unique: true,
                filter: "state IN ('Draft', 'SentBack', 'Submitted', 'Reviewed', 'Noticed', 'Stopped', 'Unopposed')");

            migrationBuilder.CreateIndex(
                name: "ix_title_applications_path",
                table: "title_applications",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_title_applications_programme_id_number",
                table: "title_applications",
                columns: new[] { "programme_id", "number" },
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_title_applications_state_programme_id",
                table: "title_applications",
                columns: new[] { "state", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_title_applications_version_id",
                table: "title_applications",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_title_items_version_id",
                table: "title_items",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_title_programmes_path",
                table: "title_programmes",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_title_scores_application_id_item_id",
                table: "title_scores",
                columns: new[] { "application_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_title_versions_path",
                table: "title_versions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_title_versions_programme_id_year",
                table: "title_versions",
                columns: new[] { "programme_id", "year" },
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

            migrationBuilder.CreateIndex(
                name: "ix_union_places_profile_id",
                table: "union_places",
                column: "profile_id");

            migrationBuilder.CreateIndex(
                name: "ix_union_profiles_organisation_id",
                table: "union_profiles",
                column: "organisation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_union_profiles_path",
                table: "union_profiles",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_union_profiles_state_path",
                table: "union_profiles",
                columns: new[] { "state", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_union_terms_organisation_id",
                table: "union_terms",
                column: "organisation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_visits");

            migrationBuilder.DropTable(
                name: "enterprises");

            migrationBuilder.DropTable(
                name: "founding_units");

            migrationBuilder.DropTable(
                name: "legal_persons");

            migrationBuilder.DropTable(
                name: "member_counters");

            migrationBuilder.DropTable(
                name: "membership_transfers");

            migrationBuilder.DropTable(
                name: "officer_photos");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "public_notices");

            migrationBuilder.DropTable(
                name: "public_objections");

            migrationBuilder.DropTable(
                name: "region_maps");

            migrationBuilder.DropTable(
                name: "spot_checks");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "title_items");

            migrationBuilder.DropTable(
                name: "title_programmes");

            migrationBuilder.DropTable(
                name: "title_scores");

            migrationBuilder.DropTable(
                name: "trained_cadres");

            migrationBuilder.DropTable(
                name: "training_courses");

            migrationBuilder.DropTable(
                name: "union_places");

            migrationBuilder.DropTable(
                name: "union_terms");

            migrationBuilder.DropTable(
                name: "founding_requests");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "title_versions");

            migrationBuilder.DropTable(
                name: "title_applications");

            migrationBuilder.DropTable(
                name: "union_profiles");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropIndex(
                name: "ix_returns_path_to",
                table: "returns");

            migrationBuilder.AlterColumn<string>(
                name: "mistakes",
                table: "jobs",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
