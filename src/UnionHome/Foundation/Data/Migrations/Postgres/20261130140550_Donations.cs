using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
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
