using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GrantsPaymentsAndDonations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "bank",
                table: "people",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "card",
                table: "people",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "card_index",
                table: "people",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_category",
                table: "hardship_files",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "aid_programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_only = table.Column<bool>(type: "boolean", nullable: false),
                    categories = table.Column<int[]>(type: "integer[]", nullable: false),
                    causes = table.Column<int[]>(type: "integer[]", nullable: false),
                    amounts = table.Column<string>(type: "text", nullable: false),
                    most_each = table.Column<long>(type: "bigint", nullable: false),
                    times_a_year = table.Column<int>(type: "integer", nullable: false),
                    notice = table.Column<bool>(type: "boolean", nullable: false),
                    evidence = table.Column<string[]>(type: "text[]", nullable: false),
                    leader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    officer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    who_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    who = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_check_findings_hardship_file_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "donations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    donor_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    donor = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    public_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    earmark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receipt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    fund_receipt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    thanked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    follow_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donations", x => x.id);
                    table.ForeignKey(
                        name: "fk_donations_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    open_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cadre_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    cadre_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    plan = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visits = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairs", x => x.id);
                    table.ForeignKey(
                        name: "fk_pairs_hardship_files_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pairs_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "past_hardship_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    suggestion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_hardship_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_past_hardship_decisions_hardship_files_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    bounced = table.Column<int>(type: "integer", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_batches_funds_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_statement_lines_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_lists", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_lists_aid_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "aid_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pair_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    visitors = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    found = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    promised = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    given = table.Column<long>(type: "bigint", nullable: false),
                    written_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_pair_visits_pairs_pair_id",
                        column: x => x.pair_id,
                        principalTable: "pairs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    refunded = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bank = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    card = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    about_kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ordered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    money_hold_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_hold_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_payments_funds_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    beneficiary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    beneficiary_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    self_paid = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_grants_aid_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "aid_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_grant_list_list_id",
                        column: x => x.list_id,
                        principalTable: "grant_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_hardship_file_file_id",
                        column: x => x.file_id,
                        principalTable: "hardship_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_card_index",
                table: "people",
                column: "card_index");

            migrationBuilder.CreateIndex(
                name: "ix_aid_programmes_path_state",
                table: "aid_programmes",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_check_findings_file_id_who_index_source_since",
                table: "check_findings",
                columns: new[] { "file_id", "who_index", "source", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_findings_path_state",
                table: "check_findings",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_donations_follow_index",
                table: "donations",
                column: "follow_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_donations_fund_id_state",
                table: "donations",
                columns: new[] { "fund_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_donations_path",
                table: "donations",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_grant_lists_path_state",
                table: "grant_lists",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_lists_programme_id",
                table: "grant_lists",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_file_id",
                table: "grants",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_list_id_beneficiary_index",
                table: "grants",
                columns: new[] { "list_id", "beneficiary_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grants_path",
                table: "grants",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_grants_person_id_approved_on",
                table: "grants",
                columns: new[] { "person_id", "approved_on" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_programme_id",
                table: "grants",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_pair_visits_pair_id_on",
                table: "pair_visits",
                columns: new[] { "pair_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_visits_path",
                table: "pair_visits",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_file_id",
                table: "pairs",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_open_file_id",
                table: "pairs",
                column: "open_file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairs_path_due_on",
                table: "pairs",
                columns: new[] { "path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairs_person_id",
                table: "pairs",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_past_hardship_decisions_file_id",
                table: "past_hardship_decisions",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_past_hardship_decisions_path",
                table: "past_hardship_decisions",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_fund_id_number",
                table: "payment_batches",
                columns: new[] { "fund_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_path",
                table: "payment_batches",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_payments_about_id",
                table: "payments",
                column: "about_id",
                unique: true,
                filter: "state <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_payments_batch_id",
                table: "payments",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_fund_id_state_batch_id",
                table: "payments",
                columns: new[] { "fund_id", "state", "batch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_path",
                table: "payments",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_payments_person_id",
                table: "payments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_statement_lines_fund_id_entry_id",
                table: "statement_lines",
                columns: new[] { "fund_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_lines_fund_id_reference",
                table: "statement_lines",
                columns: new[] { "fund_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statement_lines_path",
                table: "statement_lines",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_findings");

            migrationBuilder.DropTable(
                name: "donations");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "pair_visits");

            migrationBuilder.DropTable(
                name: "past_hardship_decisions");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "statement_lines");

            migrationBuilder.DropTable(
                name: "grant_lists");

            migrationBuilder.DropTable(
                name: "pairs");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropTable(
                name: "aid_programmes");

            migrationBuilder.DropIndex(
                name: "ix_people_card_index",
                table: "people");

            migrationBuilder.DropColumn(
                name: "bank",
                table: "people");

            migrationBuilder.DropColumn(
                name: "card",
                table: "people");

            migrationBuilder.DropColumn(
                name: "card_index",
                table: "people");

            migrationBuilder.DropColumn(
                name: "decided_category",
                table: "hardship_files");
        }
    }
}
