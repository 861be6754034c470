using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GoodsApplicationsVisitsAndAppraisals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "gives",
                table: "aid_programmes",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Money");

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
                name: "appraisal_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    indicators = table.Column<string>(type: "TEXT", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false),
                    scores = table.Column<string>(type: "TEXT", nullable: false),
                    drafted_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.id);
                });

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
                name: "hand_outs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    store_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    submitted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    households = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_households = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_value = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_outs", x => x.id);
                    table.ForeignKey(
                        name: "fk_hand_outs_aid_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "aid_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stores", x => x.id);
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
                name: "hand_out_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    unit_value = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proxy = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_out_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_hand_out_lines_hand_outs_list_id",
                        column: x => x.list_id,
                        principalTable: "hand_outs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_out_lines_hardship_file_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_out_lines_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    store_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    differences = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_counts", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_counts_store_store_id",
                        column: x => x.store_id,
                        principalTable: "stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    store_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pieces_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sources_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    counted_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocks", x => x.id);
                    table.ForeignKey(
                        name: "fk_stocks_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stocks_store_store_id",
                        column: x => x.store_id,
                        principalTable: "stores",
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

            migrationBuilder.CreateTable(
                name: "goods_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stock_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    voucher = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    giver = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    paid_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    donation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goods_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_goods_receipts_donations_donation_id",
                        column: x => x.donation_id,
                        principalTable: "donations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goods_receipts_funds_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goods_receipts_stock_stock_id",
                        column: x => x.stock_id,
                        principalTable: "stocks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_sheets_organisation_id_year_title",
                table: "appraisal_sheets",
                columns: new[] { "organisation_id", "year", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_sheets_path_state",
                table: "appraisal_sheets",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_organisation_id_name",
                table: "articles",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_path",
                table: "articles",
                column: "path");

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
                name: "ix_goods_receipts_donation_id",
                table: "goods_receipts",
                column: "donation_id");

            migrationBuilder.CreateIndex(
                name: "ix_goods_receipts_fund_id",
                table: "goods_receipts",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_goods_receipts_path_on",
                table: "goods_receipts",
                columns: new[] { "path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_goods_receipts_stock_id_voucher",
                table: "goods_receipts",
                columns: new[] { "stock_id", "voucher" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_out_lines_file_id",
                table: "hand_out_lines",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_out_lines_list_id_person_id_article_id",
                table: "hand_out_lines",
                columns: new[] { "list_id", "person_id", "article_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hand_out_lines_path",
                table: "hand_out_lines",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_hand_out_lines_person_id",
                table: "hand_out_lines",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_outs_path_state",
                table: "hand_outs",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_outs_programme_id",
                table: "hand_outs",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_outs_store_id",
                table: "hand_outs",
                column: "store_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_stock_counts_path_state",
                table: "stock_counts",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_counts_store_id",
                table: "stock_counts",
                column: "store_id");

            migrationBuilder.CreateIndex(
                name: "ix_stocks_article_id",
                table: "stocks",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_stocks_path",
                table: "stocks",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_stocks_store_id_article_id",
                table: "stocks",
                columns: new[] { "store_id", "article_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stores_organisation_id_name",
                table: "stores",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stores_path",
                table: "stores",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aid_application_questions");

            migrationBuilder.DropTable(
                name: "appraisal_sheets");

            migrationBuilder.DropTable(
                name: "goods_receipts");

            migrationBuilder.DropTable(
                name: "hand_out_lines");

            migrationBuilder.DropTable(
                name: "household_facts");

            migrationBuilder.DropTable(
                name: "stock_counts");

            migrationBuilder.DropTable(
                name: "aid_applications");

            migrationBuilder.DropTable(
                name: "stocks");

            migrationBuilder.DropTable(
                name: "hand_outs");

            migrationBuilder.DropTable(
                name: "field_entries");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "stores");

            migrationBuilder.DropTable(
                name: "field_packages");

            migrationBuilder.DropColumn(
                name: "gives",
                table: "aid_programmes");
        }
    }
}
