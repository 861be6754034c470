using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Sample.Lights;

namespace UnionHome.Tests.Modules.Organisations.Lights;

public sealed class LightsPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_chair_lights_both_and_everybody_finds_them(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var (_, union) = await Unions(db);
        db.Add(Lit.Chair(union, "示例主席甲"));
        await db.SaveChangesAsync();
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        using var citizen = host.Anonymous();
        var at = $"/organisations/{union.Id}/lights";
        Assert.DoesNotContain("示例主席甲", await citizen.GetStringAsync($"/u/{union.Code}"), StringComparison.Ordinal);

        var wrong = await chair.PostForm($"{at}/profile", new() { ["Input.Plaque"] = "样板厂工会", ["Input.Telephone"] = "找老王" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("办公电话只能有数字", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Redirected(chair.PostForm($"{at}/profile", new()
        {
            ["Input.Plaque"] = "样板厂工会",
            ["Input.Address"] = "示例路 1 号",
            ["Input.Telephone"] = "0436-0000001",
            ["Input.Hours"] = "周一至周五",
            ["Input.Complaints"] = "找上级工会",
        }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostForm($"{at}/plaque", new() { ["Input.On"] = "2026-03-01" })).StatusCode);
        await Redirected(chair.PostMultipart($"{at}/place", File(("Input.Place", "大门"), ("Input.On", "2026-03-01"))));
        await Redirected(chair.PostForm($"{at}/plaque", new() { ["Input.On"] = "2026-03-01" }));
        Assert.Contains("0436-0000001", await citizen.GetStringAsync($"/u/{union.Code}"), StringComparison.Ordinal);
        await Redirected(chair.PostForm($"{at}/identity", new() { ["Input.On"] = "2026-03-02" }));

        var page = await citizen.GetStringAsync($"/portal/unions/{union.Code}?lang=en");
        foreach (var told in (string[])["示例主席甲", "tel:04360000001", "示例路 1 号", "Service hours"]) Assert.Contains(told, page, StringComparison.Ordinal);
        var found = await citizen.GetFromJsonAsync<JsonElement>("/api/portal/unions?q=yb");
        Assert.Contains(found.GetProperty("rows").EnumerateArray(), r => r.GetProperty("code").GetString() == union.Code && r.GetProperty("isLit").GetBoolean());

        await Redirected(chair.PostForm($"{at}/out", new() { ["Input.On"] = "2026-03-02", ["Input.Reason"] = "搬迁" }));
        Assert.DoesNotContain("0436-0000001", await citizen.GetStringAsync($"/u/{union.Code}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_photo_is_a_picture_with_consent_and_public_while_both_lights_are_on(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var (_, union) = await Unions(db);
        var (_, officer) = await Lit.Store(db, union);
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        using var citizen = host.Anonymous();
        var at = $"/organisations/{union.Id}/lights";
        (string, string)[] typed = [("Input.Officer", officer.Id.ToString()), ("Input.ConsentedOn", "2026-03-01")];

        Assert.Contains("这个文件不是照片", await Refused(chair, $"{at}/photo", File("Input.Picture", "not a picture"u8.ToArray(), Consent(typed))), StringComparison.Ordinal);
        Assert.Contains("没有本人的书面同意不能公开照片", await Refused(chair, $"{at}/photo", File("Input.Picture", Picture, Form(typed))), StringComparison.Ordinal);
        Assert.Contains("照片有 6 MB", await Refused(chair, $"{at}/photo", File("Input.Picture", new byte[6_000_000], Consent(typed))), StringComparison.Ordinal);
        var far = await chair.PostMultipart($"{at}/photo", File("Input.Picture", new byte[28_500_000], Consent(typed)));
        Assert.Equal(HttpStatusCode.SeeOther, far.StatusCode);
        Assert.Contains("文件有 29 MB，最多 5 MB", await chair.GetStringAsync(far.Headers.Location), StringComparison.Ordinal);

        await Redirected(chair.PostMultipart($"{at}/photo", File("Input.Picture", Picture, Consent(typed))));
        var photo = await db.Set<OfficerPhoto>().AsNoTracking().SingleAsync();
        var address = $"/portal/unions/{union.Code}/photos/{photo.Id}";
        Assert.Contains(address, await citizen.GetStringAsync($"/u/{union.Code}"), StringComparison.Ordinal);
        Assert.Equal(Picture, await citizen.GetByteArrayAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/portal/unions/{union.Code}/photos/{Guid.CreateVersion7()}")).StatusCode);
        await Redirected(chair.PostForm(at, new() { ["which"] = photo.Id.ToString() }, "DropPhoto"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(address)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_photo_that_another_replaced_is_opened_by_nobody_and_its_file_destroyed_while_the_consent_is_kept(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var (_, union) = await Unions(db);
        var (_, officer) = await Lit.Store(db, union);
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        async Task<OfficerPhoto> Show(byte[] picture)
        {
            (string, string)[] typed = [("Input.Officer", officer.Id.ToString()), ("Input.ConsentedOn", "2026-03-01")];
            await Redirected(chair.PostMultipart($"/organisations/{union.Id}/lights/photo", File("Input.Picture", picture, Consent(typed))));
            return (await db.Set<OfficerPhoto>().AsNoTracking().ToListAsync()).Single(p => p.IsShown);
        }

        async Task<(bool Opens, bool Kept)> Of(OfficerPhoto photo, string sha) =>
            ((await chair.GetAsync($"/attachments/{photo.PictureId}")).StatusCode == HttpStatusCode.OK, System.IO.File.Exists(Stored(host, sha)));

        var old = await Show(Picture);
        var content = (await db.Set<Attachment>().AsNoTracking().SingleAsync(a => a.Id == old.PictureId)).Sha256;
        Assert.Equal((true, true), await Of(old, content));
        var replaced = await Show(SchematicPhoto.Of((10, 20, 30)));
        Assert.NotEqual(old.Id, replaced.Id);
        Assert.Equal((false, true), await Of(old, content));

        await Destroy(host);
        Assert.True(System.IO.File.Exists(Stored(host, content)), "A file just handed in may be named by a record that is being saved.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(host.Database.Folder, "files"), "*", SearchOption.AllDirectories)) System.IO.File.SetLastWriteTimeUtc(file, new(2026, 3, 1));
        await Destroy(host);

        Assert.Equal((false, false), await Of(old, content));
        var left = await db.Set<Attachment>().AsNoTracking().SingleAsync(a => a.Id == old.PictureId);
        Assert.Equal((true, ""), (left.IsDestroyed, left.FileName));
        Assert.Equal(HttpStatusCode.OK, (await chair.GetAsync($"/attachments/{old.ConsentId}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await chair.GetAsync($"/attachments/{replaced.PictureId}")).StatusCode);
        Assert.Contains("attachment.drop", await db.Set<AuditLine>().Select(l => l.Action).ToListAsync());
        Assert.True((await new AttachmentVerification(db, host.Services.GetRequiredService<FileStore>()).Run(default)).Agrees);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_level_above_checks_the_union_mends_and_nobody_checks_themselves(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var (county, union) = await Unions(db);
        await Lit.Store(db, union);
        using var above = await host.SignIn(Role.Reviewer, county);
        using var own = await host.SignIn(Role.Reviewer, union);
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        var at = $"/organisations/{union.Id}/lights";
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"{at}/check")).StatusCode);

        await Redirected(above.PostMultipart($"{at}/check", Form([("Input.On", "2026-03-02"), ("Input.Results[大门]", "missing"), ("Input.Finding", "牌子不见了")])));
        var check = await db.Set<SpotCheck>().AsNoTracking().SingleAsync();
        Assert.Equal((SpotCheckState.MendDue, new DateOnly(2026, 3, 17)), (check.State, check.MendBy));
        Assert.Contains("牌子不见了", await chair.GetStringAsync("/"), StringComparison.Ordinal);
        var page = $"{at}/checks/{check.Id}";
        await Redirected(chair.PostMultipart(page, Form([("Reason", "重新挂上了")]), "Mend"));
        Assert.Equal(HttpStatusCode.Redirect, (await above.PostForm(page, [], "Close")).StatusCode);
        Assert.Equal(SpotCheckState.Closed, (await db.Set<SpotCheck>().AsNoTracking().SingleAsync()).State);
        Assert.Empty(await db.Set<Todo>().Where(t => t.AboutId == check.Id && t.SettledAt == null).ToListAsync());
    }

    [Fact]
    public async Task What_is_printed_opens_in_Word_and_coverage_can_be_exported()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var (county, union) = await Unions(db);
        await Lit.Store(db, union);
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        foreach (var (name, pictures) in (IEnumerable<(string, int)>)[("plaque", 1), ("badges", 1), ("cards", 10)])
        {
            using var file = new MemoryStream(await chair.GetByteArrayAsync($"/organisations/{union.Id}/lights/print/{name}.docx"));
            using var document = WordprocessingDocument.Open(file, false);
            var wrong = new OpenXmlValidator().Validate(document).Select(e => $"{name}: {e.Description} {e.Path?.XPath}").ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.Equal(pictures, document.MainDocumentPart!.ImageParts.Count());
            Assert.Contains(Lit.Text.Plaque, document.MainDocumentPart.Document!.InnerText, StringComparison.Ordinal);
            Assert.Contains("/u/" + union.Code, await chair.GetStringAsync($"/organisations/{union.Id}/lights/print/{name}"), StringComparison.Ordinal);
        }

        using var leader = await host.SignIn(Role.Leader, county);
        Assert.Contains("100.0%", await leader.GetStringAsync("/organisations/lights"), StringComparison.Ordinal);
        Assert.Equal(0, (await leader.GetFromJsonAsync<JsonElement>("/api/lights?state=NotLit")).GetProperty("total").GetInt32());
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await leader.GetByteArrayAsync("/organisations/lights?handler=Export"))[..2]));
    }

    private static string Stored(TestHost host, string sha) => Path.Combine(host.Database.Folder, "files", sha[..2], sha);

    private static async Task Destroy(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AttachmentDestroying>().Run(default);
    }

    private static byte[] Picture { get; } = SchematicPhoto.Of((200, 200, 200));

    private static async Task<(Organisation County, Organisation Union)> Unions(Db db)
    {
        var county = await World.County(db, await World.City(db));
        return (county, await World.Grassroots(db, county));
    }

    private static async Task Redirected(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Refused(HttpClient client, string page, MultipartFormDataContent form)
    {
        var answer = await client.PostMultipart(page, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static MultipartFormDataContent Form((string Name, string Value)[] typed)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in typed) form.Add(new StringContent(value), name);
        return form;
    }

    private static MultipartFormDataContent File(params (string, string)[] typed) => File("Input.Photo", Picture, Form(typed));

    private static MultipartFormDataContent Consent((string, string)[] typed) => File("Input.Consent", "%PDF-1.7 同意书"u8.ToArray(), Form(typed));

    private static MultipartFormDataContent File(string name, byte[] content, MultipartFormDataContent form)
    {
        form.Add(new ByteArrayContent(content), name, "photo.png");
        return form;
    }
}
