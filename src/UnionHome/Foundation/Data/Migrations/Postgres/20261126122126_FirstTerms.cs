using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionHome.Foundation.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FirstTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "election_audit_director",
                table: "founding_requests",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_audit_director_sex",
                table: "founding_requests",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_chair_sex",
                table: "founding_requests",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_office_phone",
                table: "founding_requests",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_vice_chair",
                table: "founding_requests",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_vice_chair_sex",
                table: "founding_requests",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "election_women_director",
                table: "founding_requests",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "election_years",
                table: "founding_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "dropped_at",
                table: "attachments",
                type: "bigint",
                nullable: true);

            // Elections that were entered before: three years, the shorter term, can be put right before the approval; nobody else is named.
            migrationBuilder.Sql("""
                UPDATE founding_requests SET election_years = 3, election_chair_sex = 'Male', election_vice_chair = '', election_vice_chair_sex = 'Male',
                    election_audit_director = '', election_audit_director_sex = 'Male', election_women_director = '', election_office_phone = ''
                WHERE election_chair IS NOT NULL
                """);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_dropped_at",
                table: "attachments",
                column: "dropped_at",
                filter: "dropped_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_attachments_dropped_at",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "election_audit_director",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_audit_director_sex",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_chair_sex",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_office_phone",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_vice_chair",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_vice_chair_sex",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_women_director",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "election_years",
                table: "founding_requests");

            migrationBuilder.DropColumn(
                name: "dropped_at",
                table: "attachments");
        }
    }
}
