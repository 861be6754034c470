using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Tests.Foundation.Audit;

/// <summary>A database with an audit trail: <c>await trail.Write(30); await trail.Seal();</c></summary>
internal sealed class AuditTrail(TestDatabase database) : IAsyncDisposable
{
    private int written;

    public FakeTimeProvider Clock { get; } = new(World.Act().At);

    public string AnchorFolder => Path.Combine(database.Folder, "anchors");

    public Signer Signer => new(new(Path.Combine(database.Folder, "keys"), Clock));

    public static async Task<AuditTrail> Create(Engine engine) => new(await TestDatabase.Create(engine));

    public Db Open() => database.Open();

    public async Task Write(int lines)
    {
        await using var db = Open();
        for (var i = 0; i < lines; i++) db.Add(Line(++written));
        await db.SaveChangesAsync();
    }

    public AuditLine Line(int number, int minutesLate = 0) => AuditLine.Of(
        number % 3 == 0 ? "return.accept" : "user.signed_in",
        World.Act(Clock.GetUtcNow().AddSeconds(number).AddMinutes(-minutesLate), number % 2 == 0 ? $"理由 {number}" : null),
        number % 5 == 0 ? null : Guid.CreateVersion7(),
        $"0001{number % 7:0000}");

    public async Task<long> Seal()
    {
        await using var db = Open();
        return await Sealer(db).SealNew(TestContext.Current.CancellationToken);
    }

    public AuditSealer Sealer(Db db) => new(db, new(AnchorFolder, Signer, Clock), Signer);

    public async Task<AuditVerdict> Check()
    {
        await using var db = Open();
        return await Check(db);
    }

    public Task<AuditVerdict> Check(Db db) => new AuditCheck(db, new(AnchorFolder, Signer, Clock), Signer).Run(TestContext.Current.CancellationToken);

    public async Task Execute(string sql)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
