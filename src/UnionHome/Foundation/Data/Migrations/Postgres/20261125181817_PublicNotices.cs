using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "public_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    args = table.Column<string[]>(type: "text[]", nullable: false),
                    labels = table.Column<string[]>(type: "text[]", nullable: false),
                    texts = table.Column<string[]>(type: "text[]", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kept_days = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    shown_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false),
                    authors = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    objections = table.Column<int>(type: "integer", nullable: false),
                    open_objections = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    contact = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_at = table.Column<long>(type: "bigint", nullable: false),
                    settled_at = table.Column<long>(type: "bigint", nullable: true),
                    settled_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    finding = table.Column<string>(type: "text", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_objections", x => x.id);
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "public_notices");

            migrationBuilder.DropTable(
                name: "public_objections");
        }
    }
}
