using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Titles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "public_notices");

            migrationBuilder.DropTable(
                name: "public_objections");

            migrationBuilder.DropTable(
                name: "title_items");

            migrationBuilder.DropTable(
                name: "title_programmes");

            migrationBuilder.DropTable(
                name: "title_scores");

            migrationBuilder.DropTable(
                name: "title_versions");

            migrationBuilder.DropTable(
                name: "title_applications");
        }
    }
}
