using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class SealedFileTests : IDisposable
{
    private const int Part = UnionHome.Foundation.Privacy.SealedFile.PartSize;
    private readonly string folder = Directory.CreateTempSubdirectory("unionhome-files-").FullName;
    private readonly FakeTimeProvider clock = new(World.Act().At);

    public static TheoryData<int> Sizes => [0, 1, 1000, Part - 1, Part, Part + 1, 3 * Part, 3 * Part + 7];

    [Theory, MemberData(nameof(Sizes))]
    public async Task A_file_comes_back_as_it_was_from_any_place_under_either_suite(int size)
    {
        var content = RandomNumberGenerator.GetBytes(size);
        foreach (var suite in CipherSuites.Ids)
        {
            Ring().Rotate(KeyPurpose.Seal, suite);
            var kept = await Store().Keep(new MemoryStream(content), long.MaxValue, default);
            Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(content)), size), (kept.Sha256, kept.Size));
            await using var file = Store().Open(kept.Sha256);
            Assert.Equal(size, file.Length);
            var whole = new MemoryStream();
            await file.CopyToAsync(whole);
            Assert.Equal(content, whole.ToArray());
            for (var i = 0; i < 20; i++)
            {
                var at = RandomNumberGenerator.GetInt32(size + 1);
                file.Position = at;
                var some = new byte[Math.Min(size - at, 5000)];
                file.ReadExactly(some);
                Assert.Equal(content[at..(at + some.Length)], some);
            }

            file.Position = size;
            Assert.Equal(-1, file.ReadByte());
            File.Delete(StoredAt(kept));
        }
    }

    [Fact]
    public async Task Whatever_is_changed_cut_off_left_out_or_exchanged_does_not_open()
    {
        var kept = await Store().Keep(new MemoryStream(RandomNumberGenerator.GetBytes(3 * Part)), long.MaxValue, default);
        var good = await File.ReadAllBytesAsync(StoredAt(kept));
        var head = good.Length - 3 * (Part + 16);
        var random = new Random(7);
        byte[] Parts(params ReadOnlySpan<int> numbers)
        {
            var bytes = new List<byte>(good[..head]);
            foreach (var number in numbers) bytes.AddRange(good.AsSpan(head + number * (Part + 16), Part + 16));
            return [.. bytes];
        }

        List<byte[]> changes = [good[..^1], good[..5], Array.Empty<byte>(), Parts(), Parts(0), Parts(0, 1), Parts(1, 2), Parts(0, 2), Parts(1, 0, 2), Parts(0, 1, 2, 2), Parts(0, 0, 2), [.. good, 1]];
        for (var i = 0; i < 300; i++)
        {
            var changed = (byte[])good.Clone();
            changed[i < head ? i : random.Next(good.Length)] ^= (byte)(1 << random.Next(8));
            changes.Add(changed);
        }

        foreach (var changed in changes)
        {
            await File.WriteAllBytesAsync(StoredAt(kept), changed);
            Assert.False(await Store().IsWhole(kept.Sha256, default));
        }

        await File.WriteAllBytesAsync(StoredAt(kept), good);
        Assert.True(await Store().IsWhole(kept.Sha256, default));
    }

    [Fact]
    public async Task A_new_key_seals_every_file_again_and_who_reads_the_old_one_reads_on()
    {
        var content = Encoding.UTF8.GetBytes("病情证明 " + new string('x', 2 * Part));
        var kept = await Store().Keep(new MemoryStream(content), long.MaxValue, default);
        var key = Ring().Rotate(KeyPurpose.Seal, "sm4");
        await using var reading = Store().Open(kept.Sha256);
        Assert.Equal(content[0], reading.ReadByte());

        Assert.Equal(1, await Store().Reseal(default));
        Assert.Equal(0, await Store().Reseal(default));

        var rest = new MemoryStream();
        await reading.CopyToAsync(rest);
        Assert.Equal(content[1..], rest.ToArray());
        Assert.StartsWith($"uhf1:sm4:{key}:", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(StoredAt(kept))), StringComparison.Ordinal);
        Assert.True(await Store().IsWhole(kept.Sha256, default));
        Assert.Empty(Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string StoredAt(StoredFile kept) => Path.Combine(folder, "files", kept.Sha256[..2], kept.Sha256);

    private KeyRing Ring() => new(Path.Combine(folder, "keys"), clock);

    private FileStore Store() => new(new(folder, null), Ring());
}
