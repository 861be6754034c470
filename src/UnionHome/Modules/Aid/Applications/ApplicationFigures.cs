using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What applications for aid count. Small numbers could show who was in need.</summary>
internal static class ApplicationFigures
{
    public const string Received = "aid.applications_received";
    public const string TakenUp = "aid.applications_taken_up";
    public const string Refused = "aid.applications_refused";
    public const string Answered = "aid.applications_answered";
    public const string AnswerDays = "aid.application_answer_days";

    public static IReadOnlyList<FigureDefinition> All { get; } =
    [
        .. new[]
        {
            Flow(Received, FigureUnits.Case, "收到帮扶申请", "Applications for aid received",
                "期内职工在网上提出、或由工会代为提出的困难帮扶申请；转送不重复计",
                "Applications for aid handed in by workers, or by a union for them, in the period; one that is passed on counts once"),

            Flow(TakenUp, FigureUnits.Case, "受理帮扶申请", "Applications for aid taken up",
                "期内受理的申请：建立或并入困难职工档案，或列入发放名单",
                "Applications taken up in the period: into a hardship file or a list of grants"),

            Flow(Refused, FigureUnits.Case, "未受理帮扶申请", "Applications for aid refused",
                "期内说明理由后不予受理的申请",
                "Applications refused in the period, with a reason told"),

            Flow(Answered, FigureUnits.Case, "首次答复帮扶申请", "Applications for aid answered",
                "期内第一次得到答复（请补充、受理或不予受理）的申请",
                "Applications whose worker had the first answer in the period: a question, a yes or a no"),

            Flow(AnswerDays, FigureUnits.WorkingDay, "首次答复用时合计", "Working days to the first answer",
                "期内首次答复的申请，从收到次日到答复当日的工作日合计；除以首次答复件数即平均用时",
                "Working days from the day after the receipt to the first answer, of all applications answered in the period; divided by their number, the average"),
        }.Select(f => f with { HidesSmallCells = true }),
    ];
}
