using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Unions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_full_time = table.Column<bool>(type: "boolean", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office_phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    votes = table.Column<int>(type: "integer", nullable: true),
                    document = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seat_of = table.Column<Guid>(type: "uuid", nullable: true),
                    union_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    initials = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    id_number = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    id_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ethnicity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    political_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_migrant = table.Column<bool>(type: "boolean", nullable: false),
                    is_new_employment = table.Column<bool>(type: "boolean", nullable: false),
                    is_model_worker = table.Column<bool>(type: "boolean", nullable: false),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "region_maps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    shapes = table.Column<string>(type: "text", nullable: false),
                    caption = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    supplied_at = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region_maps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "spot_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    seen = table.Column<string[]>(type: "text[]", nullable: false),
                    missing = table.Column<string[]>(type: "text[]", nullable: false),
                    finding = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    checked_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mend_by = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spot_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_since = table.Column<DateOnly>(type: "date", nullable: true),
                    postpone_to = table.Column<DateOnly>(type: "date", nullable: true),
                    body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_postponed = table.Column<bool>(type: "boolean", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    runs_for = table.Column<Guid>(type: "uuid", nullable: true),
                    open_for = table.Column<Guid>(type: "uuid", nullable: true),
                    approval_document = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    entered_at = table.Column<long>(type: "bigint", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    members = table.Column<int>(type: "integer", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    preparation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entitled = table.Column<int>(type: "integer", nullable: false),
                    present = table.Column<int>(type: "integer", nullable: false),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "union_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    updated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    plaque_on = table.Column<DateOnly>(type: "date", nullable: true),
                    identity_on = table.Column<DateOnly>(type: "date", nullable: true),
                    out_on = table.Column<DateOnly>(type: "date", nullable: true),
                    chair_id = table.Column<Guid>(type: "uuid", nullable: true),
                    chair_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    writings = table.Column<int>(type: "integer", nullable: false),
                    text_address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_complaints = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    text_duties = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    text_hours = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_latitude = table.Column<long>(type: "bigint", nullable: true),
                    text_longitude = table.Column<long>(type: "bigint", nullable: true),
                    text_plaque = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_promises = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    text_telephone = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "union_terms",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    search_term = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_terms", x => new { x.search_term, x.organisation_id });
                });

            migrationBuilder.CreateTable(
                name: "officer_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    picture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consented_on = table.Column<DateOnly>(type: "date", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dropped_at = table.Column<long>(type: "bigint", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "ix_people_path",
                table: "people",
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
                name: "officer_photos");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "region_maps");

            migrationBuilder.DropTable(
                name: "spot_checks");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "union_places");

            migrationBuilder.DropTable(
                name: "union_terms");

            migrationBuilder.DropTable(
                name: "union_profiles");
        }
    }
}
