using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Todos;

namespace UnionHome.Foundation.Modules;

public static class Readers
{
    /// <summary>What pages and steps ask of the ground: the rule in force, the working day, the balance, what waits, what was told.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddScoped<RuleBook>()
        .AddScoped<CalendarBook>()
        .AddScoped<Deadlines>()
        .AddScoped<LedgerBook>()
        .AddScoped<TodoList>()
        .AddScoped<NoticeBox>()
        .AddRecurring<ExpiredHolds>(ExpiredHolds.Interval);
}
