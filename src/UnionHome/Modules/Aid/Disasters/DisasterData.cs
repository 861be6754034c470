using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

internal sealed class DisasterData : IEntityTypeConfiguration<Disaster>
{
    public void Configure(EntityTypeBuilder<Disaster> table)
    {
        table.ToTable("disasters");
        table.Property(d => d.Title).HasMaxLength(Disaster.LongestTitle);
        table.Property(d => d.Place).HasMaxLength(Disaster.LongestPlace);
        table.Property(d => d.Note).HasMaxLength(Disaster.LongestNote);
        table.Property(d => d.RegisteredByName).HasMaxLength(80);
        table.HasIndex(d => new { d.Path, d.HappenedOn });
    }
}

internal sealed class DisasterReportData : IEntityTypeConfiguration<DisasterReport>
{
    public void Configure(EntityTypeBuilder<DisasterReport> table)
    {
        table.ToTable("disaster_reports");
        table.Ignore(r => r.Above);
        table.Ignore(r => r.Sums);
        table.Property(r => r.ReportedByName).HasMaxLength(80);
        table.Property(r => r.ReadByName).HasMaxLength(80);
        table.Property(r => r.Words).HasMaxLength(DisasterReport.LongestWords);
        table.Property(r => r.Answer).HasMaxLength(DisasterReport.LongestAnswer);
        table.HasOne<Disaster>().WithMany().HasForeignKey(r => r.DisasterId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.DisasterId, r.Number }).IsUnique();
    }
}

internal sealed class DisasterSurveyData : IEntityTypeConfiguration<DisasterSurvey>
{
    public void Configure(EntityTypeBuilder<DisasterSurvey> table)
    {
        table.ToTable("disaster_surveys");
        table.Property(s => s.Name).HasMaxLength(Person.LongestName);
        table.Property(s => s.IdIndex).HasMaxLength(64);
        table.Property(s => s.OpenIdIndex).HasMaxLength(64);
        table.Property(s => s.Unit).HasMaxLength(DisasterSurvey.LongestUnit);
        table.Property(s => s.Surveyors).HasMaxLength(DisasterSurvey.LongestSurveyors);
        table.Property(s => s.Mark).HasMaxLength(60);
        table.PrimitiveCollection(s => s.Needs);
        table.HasOne<Disaster>().WithMany().HasForeignKey(s => s.DisasterId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<RebuildingTeam>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Restrict);

        // A worker stands in one disaster once.
        table.HasIndex(s => new { s.DisasterId, s.OpenIdIndex }).IsUnique();
        table.HasIndex(s => s.IdIndex);
        table.HasIndex(s => s.Path);
    }
}

internal sealed class RebuildingTeamData : IEntityTypeConfiguration<RebuildingTeam>
{
    public void Configure(EntityTypeBuilder<RebuildingTeam> table)
    {
        table.ToTable("rebuilding_teams");
        table.Property(t => t.Name).HasMaxLength(RebuildingTeam.LongestName);
        table.Property(t => t.Leader).HasMaxLength(RebuildingTeam.LongestLeader);
        table.Property(t => t.Members).HasMaxLength(RebuildingTeam.LongestMembers);
        table.HasOne<Disaster>().WithMany().HasForeignKey(t => t.DisasterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamVisitData : IEntityTypeConfiguration<TeamVisit>
{
    public void Configure(EntityTypeBuilder<TeamVisit> table)
    {
        table.ToTable("team_visits");
        table.Property(v => v.Visitors).HasMaxLength(TeamVisit.LongestVisitors);
        table.Property(v => v.WrittenBy).HasMaxLength(80);
        table.HasOne<RebuildingTeam>().WithMany().HasForeignKey(v => v.TeamId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DisasterSurvey>().WithMany().HasForeignKey(v => v.SurveyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(v => new { v.SurveyId, v.On });
    }
}
