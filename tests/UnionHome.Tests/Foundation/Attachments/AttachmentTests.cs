using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Tests.Foundation.Sheets;
using UnionHome.Tests.Modules.Organisations;

namespace UnionHome.Tests.Foundation.Attachments;

public sealed class AttachmentTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n<html><script>alert(1)</script>");

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_document_proves_a_step_and_opens_only_to_those_who_see_the_record(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);
        using var elsewhere = await host.SignIn(Role.Leader, daan);
        using var worker = await host.SignIn(Role.Worker, tongyu);

        var answer = await leader.PostMultipart($"/organisations/{tongyu.Id}/name", Rename(Pdf, "..\\批复<1>.exe"));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));

        await using var db = host.Open();
        var paper = await db.Set<Attachment>().SingleAsync();
        Assert.Equal(("批复1.pdf", "application/pdf", tongyu.Id), (paper.FileName, paper.MediaType, paper.OwnerId));
        Assert.Equal([paper.Id], (await db.Steps.SingleAsync(s => s.RecordId == tongyu.Id && s.Step == "rename")).Evidence);

        var file = await leader.GetAsync($"/attachments/{paper.Id}");
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/attachments/{paper.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync($"/attachments/{paper.Id}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_file_that_was_changed_or_lost_is_found(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, _) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);
        await leader.PostMultipart($"/organisations/{tongyu.Id}/name", Rename(Pdf, "a.pdf"));
        await using var db = host.Open();
        var verification = new AttachmentVerification(db, host.Services.GetRequiredService<FileStore>());
        Assert.True((await verification.Run(default)).Agrees);

        var paper = await db.Set<Attachment>().SingleAsync();
        await System.IO.File.AppendAllTextAsync(Path.Combine(host.Database.Folder, "files", paper.Sha256[..2], paper.Sha256), "x", TestContext.Current.CancellationToken);

        Assert.Equal(paper.Id, Assert.Single((await verification.Run(default)).Findings).Args[1]);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_whatever_its_name_says()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var (city, tongyu, _) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);
        foreach (var content in new[] { Encoding.UTF8.GetBytes("<html>"), "MZ"u8.ToArray(), "PK\u0003\u0004xxxx"u8.ToArray() })
        {
            var answer = await leader.PostMultipart($"/organisations/{tongyu.Id}/name", Rename(content, "a.pdf"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        var large = await leader.PostMultipart($"/organisations/{tongyu.Id}/name", Rename([.. Pdf, .. new byte[10_000_000]], "a.pdf"));
        Assert.Contains("文件超过 10 MB", WebUtility.HtmlDecode(await large.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_is_known_by_its_content()
    {
        using var xlsx = Sheet.Xlsx("<sheetData/>");
        Assert.Equal(FileKind.Xlsx, FileKind.Of(xlsx));
        Assert.Equal(FileKind.Jpeg, FileKind.Of(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0])));
        Assert.Equal(FileKind.Png, FileKind.Of(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])));
        using var macros = Sheet.Xlsx("<sheetData/>", zip => zip.CreateEntry("xl/vbaProject.bin"));
        Assert.Equal("attachments.macros", Assert.Throws<RuleViolation>(() => FileKind.Of(macros)).Code);
    }

    private static MultipartFormDataContent Rename(byte[] file, string name) => new()
    {
        { new StringContent("通榆县总工会(新)"), "Input.NameZh" },
        { new StringContent("2026-03-01"), "Input.On" },
        { new StringContent("批准文件"), "Input.Reason" },
        { new ByteArrayContent(file), "Input.Evidence", name },
    };
}
