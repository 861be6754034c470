using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FundRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    left_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                name: "fund_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    granted = table.Column<long>(type: "bigint", nullable: true),
                    from_fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_value_id = table.Column<Guid>(type: "uuid", nullable: true),
                    money_hold_id = table.Column<Guid>(type: "uuid", nullable: true),
                    budget_hold_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voucher = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "fund_requests");
        }
    }
}
