using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles;
using UnionHome.Modules.Organisations.Titles.Programmes;
using static UnionHome.Tests.Modules.Organisations.Titles.TitleRecords;

namespace UnionHome.Tests.Modules.Organisations.Titles;

public sealed class ProgrammeTests
{
    private static readonly Organisation City = Organisation.Root("P1", "样板市总工会", "", World.Beginning, World.Act());

    [Fact]
    public void A_version_is_frozen_once_open_and_taken_back_only_while_nobody_stands_on_it()
    {
        var of = Ground();
        Assert.Equal("titles.version_frozen", Refusal(() => of.Version.Write(YearTerms, Sheet)));

        of.Version.TakeBack(Leader with { Reason = "写错分值" });
        of.Version.Write(YearTerms, Sheet);
        of.Version.Open(of.Programme, Leader);
        Begun(of);
        Assert.Equal("titles.version_used", Refusal(() => of.Version.TakeBack(Leader with { Reason = "再改" })));
    }

    [Fact]
    public void A_new_year_starts_as_a_copy_that_changes_nothing_of_the_old()
    {
        var of = Ground();
        var next = ProgrammeVersion.Draft(of.Programme, of.Runner, 2027, of.Version, Leader);

        Assert.Equal(of.Version.Ordered.Select(i => (i.Section, i.Text, i.Points, i.NeedsEvidence, i.IsVeto)), next.Ordered.Select(i => (i.Section, i.Text, i.Points, i.NeedsEvidence, i.IsVeto)));
        Assert.Equal((of.Version.ValidMonths, of.Version.Rechecked), (next.ValidMonths, next.Rechecked));
        Assert.Equal(of.Version.Grades, next.Grades);
        next.Write(YearTerms, [Sheet[0]]);
        Assert.Equal((3, 1000), (of.Version.Items.Count, of.Version.FullPoints));
    }

    [Fact]
    public void A_sheet_that_nobody_could_pass_does_not_open()
    {
        var programme = TitleProgramme.Found(City, Standard, Leader);
        var version = ProgrammeVersion.Draft(programme, City, 2026, null, Leader);
        Assert.Equal("titles.empty_sheet", Refusal(() => version.Open(programme, Leader)));

        version.Write(YearTerms with { Grades = [new("五星", 1100)] }, Sheet);
        Assert.Equal("titles.grade_out_of_reach", Refusal(() => version.Open(programme, Leader)));
        Assert.Equal("titles.grades_twice", Refusal(() => version.Write(YearTerms with { Grades = [new("五星", 900), new("五星", 800)] }, Sheet)));
        Assert.Equal("titles.valid_months", Refusal(() => version.Write(YearTerms with { ValidMonths = 0 }, Sheet)));
    }

    [Fact]
    public void What_a_programme_counts_as_is_settled_when_it_opens()
    {
        var of = Ground();
        Assert.Equal("titles.kind_settled", Refusal(() => of.Programme.Change(Standard with { Kind = TitleKind.Title }, Leader)));
        of.Programme.Change(Standard with { NameZh = "新名称" }, Leader);
        Assert.Equal("新名称", of.Programme.NameZh);
        Assert.Equal("titles.nobody", Refusal(() => TitleProgramme.Found(City, Standard with { Applicants = [] }, Leader)));
    }

    [Theory]
    [InlineData("许多", "titles.not_points")]
    [InlineData("-1", "titles.negative_points")]
    [InlineData("5.55", "titles.fine_points")]
    [InlineData("5000", "titles.too_many_points")]
    public void Points_that_make_no_sense_are_refused(string typed, string code) => Assert.Equal(code, Refusal(() => Points.Read(typed, "Points")));

    [Theory]
    [InlineData("5", 50)]
    [InlineData("2.5", 25)]
    [InlineData("３．５分", 35)]
    [InlineData(" ", null)]
    public void Points_are_read_as_people_type_them(string typed, int? tenths) => Assert.Equal(tenths, Points.Read(typed, "Points"));

    [Fact]
    public void Every_wrong_line_of_a_typed_sheet_is_named()
    {
        var read = SheetReading.Of(
        [
            new() { Section = "组织", Text = "主席", Points = "10" }, new() { Section = "", Text = "无部分", Points = "5" }, new() { Section = "否决", Text = "欠费", Points = "5", IsVeto = true },
            new(), new() { Section = "组织", Text = "无分值" },
        ]);

        Assert.Equal([(1, "titles.section"), (2, "titles.veto_points"), (4, "titles.no_points")], read.Problems.Select(p => (p.Line, p.Refusal.Code)));
        Assert.Equal(100, read.Points.Single().Points);
    }

    internal static string? Refusal(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (RuleViolation refusal)
        {
            return refusal.Code;
        }
    }
}
