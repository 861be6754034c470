using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace UnionHome.Foundation.Data;

/// <summary>A query compiled by <see cref="EF"/>: it is translated once and not looked up again; each engine's model has its own.</summary>
internal sealed class Compiled<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> byModel = [];

    public TQuery For(Db db) => byModel.GetValue(db.Model, _ => compile());
}
