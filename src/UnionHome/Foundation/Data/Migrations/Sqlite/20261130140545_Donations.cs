using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Donations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "donations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    donor_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    donor = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    public_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    earmark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    fund_receipt_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    thanked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    follow_index = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "donations");
        }
    }
}
