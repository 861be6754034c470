using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PurchasesDistressVisitsRelaysAndDrives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "person_id",
                table: "payments",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "asked_id",
                table: "hardship_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "purchase_id",
                table: "goods_receipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "drive",
                table: "funds",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "distress_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    union_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    visitors = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    difficulty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    workers = table.Column<int>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    promised = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    promised_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    brought = table.Column<long>(type: "INTEGER", nullable: false),
                    next_step = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    follow_ups = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distress_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    store_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    supplier = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    bank = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    submitted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => x.id);
                    table.ForeignKey(
                        name: "fk_purchases_funds_fund_id",
                        column: x => x.fund_id,
                        principalTable: "funds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchases_stores_store_id",
                        column: x => x.store_id,
                        principalTable: "stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_goods_receipts_purchase_id",
                table: "goods_receipts",
                column: "purchase_id");

            migrationBuilder.CreateIndex(
                name: "ix_distress_visits_organisation_id_on",
                table: "distress_visits",
                columns: new[] { "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_distress_visits_path_on",
                table: "distress_visits",
                columns: new[] { "path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_fund_id",
                table: "purchases",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchases_organisation_id_number",
                table: "purchases",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchases_path_state",
                table: "purchases",
                columns: new[] { "path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_store_id",
                table: "purchases",
                column: "store_id");

            migrationBuilder.AddForeignKey(
                name: "fk_goods_receipts_purchase_purchase_id",
                table: "goods_receipts",
                column: "purchase_id",
                principalTable: "purchases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_goods_receipts_purchase_purchase_id",
                table: "goods_receipts");

            migrationBuilder.DropTable(
                name: "distress_visits");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropIndex(
                name: "ix_goods_receipts_purchase_id",
                table: "goods_receipts");

            migrationBuilder.DropColumn(
                name: "asked_id",
                table: "hardship_files");

            migrationBuilder.DropColumn(
                name: "purchase_id",
                table: "goods_receipts");

            migrationBuilder.DropColumn(
                name: "drive",
                table: "funds");

            migrationBuilder.AlterColumn<Guid>(
                name: "person_id",
                table: "payments",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
