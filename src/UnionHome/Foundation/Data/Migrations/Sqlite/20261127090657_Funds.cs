using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Funds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    money_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payers_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payees_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    carried_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    left_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_lines_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    voucher = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    payer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_receipts_funds_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    granted = table.Column<long>(type: "INTEGER", nullable: true),
                    from_fund_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_fund_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule_value_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    money_hold_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    budget_hold_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    voucher = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    arrived_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_requests_funds_from_fund_id",
                        column: x => x.from_fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fund_requests_funds_to_fund_id",
                        column: x => x.to_fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_fund_id_use",
                table: "budget_lines",
                columns: new[] { "fund_id", "use" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_path",
                table: "budget_lines",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_fund_receipts_fund_id_voucher",
                table: "fund_receipts",
                columns: new[] { "fund_id", "voucher" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_receipts_path",
                table: "fund_receipts",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_fund_requests_from_fund_id",
                table: "fund_requests",
                column: "from_fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_requests_path_asked_on",
                table: "fund_requests",
                columns: new[] { "path", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_requests_to_fund_id",
                table: "fund_requests",
                column: "to_fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_organisation_id_source_year_name",
                table: "funds",
                columns: new[] { "organisation_id", "source", "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_path_year",
                table: "funds",
                columns: new[] { "path", "year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "fund_receipts");

            migrationBuilder.DropTable(
                name: "fund_requests");

            migrationBuilder.DropTable(
                name: "funds");
        }
    }
}
