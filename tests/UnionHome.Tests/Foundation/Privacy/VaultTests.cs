using System.Security.Cryptography;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class VaultTests : IDisposable
{
    private static readonly SealPlace Place = new("member.phone", new Guid("00000000-0000-7000-8000-00000000000a"));
    private readonly string folder = Directory.CreateTempSubdirectory("unionhome-keys-").FullName;
    private readonly FakeTimeProvider clock = new(World.Act().At);

    [Fact]
    public void Any_text_comes_back_as_it_was_under_either_suite()
    {
        var vault = Vault();
        foreach (var suite in CipherSuites.Ids)
        {
            Ring().Rotate(KeyPurpose.Seal, suite);
            clock.Advance(TimeSpan.FromMinutes(1));
            Gen.String.Where(WellFormed).Sample(text => vault.Open(Place, vault.Seal(Place, text)) == text, iter: 200);
            Assert.StartsWith($"uh1:{suite}:", vault.Seal(Place, "x").Stored);
        }
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var vault = Vault();

        Assert.NotEqual(vault.Seal(Place, "13904360001").Stored, vault.Seal(Place, "13904360001").Stored);
    }

    [Theory]
    [InlineData("member.phone", "00000000-0000-7000-8000-00000000000b")]
    [InlineData("member.bank", "00000000-0000-7000-8000-00000000000a")]
    public void A_value_moved_to_another_row_or_column_does_not_open(string property, string row)
    {
        var vault = Vault();
        var value = vault.Seal(Place, "13904360001");

        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new(property, row), value));
    }

    [Fact]
    public void Every_change_of_a_stored_character_is_found()
    {
        var vault = Vault();
        var good = vault.Seal(Place, "13904360001").Stored;

        for (var i = 0; i < good.Length; i++)
        {
            var bad = good[..i] + (good[i] == 'B' ? 'C' : 'B') + good[(i + 1)..];
            Assert.ThrowsAny<CryptographicException>(() => vault.OpenText(Place, bad));
        }
    }

    [Fact]
    public void After_a_rotation_old_values_open_and_new_ones_use_the_new_key()
    {
        var vault = Vault();
        var old = vault.Seal(Place, "13904360001");
        var other = Vault();
        _ = other.Seal(Place, "a node that has read the ring");

        var id = Ring().Rotate(KeyPurpose.Seal, "sm4");
        clock.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal("13904360001", other.Open(Place, old));
        Assert.Contains($":{id}:", other.Seal(Place, "1").Stored);
        Assert.Equal("1", vault.Open(Place, other.Seal(Place, "1")));
    }

    [Fact]
    public void A_blind_index_is_equal_for_equal_values_of_one_kind_only()
    {
        var vault = Vault();

        Assert.Equal(vault.Index("id_number", "220802199001010015"), Vault().Index("id_number", "220802199001010015"));
        Assert.NotEqual(vault.Index("id_number", "220802199001010015"), vault.Index("bank_card", "220802199001010015"));
        Assert.NotEqual(vault.Index("a", "bc"), vault.Index("ab", "c"));
    }

    [Fact]
    public void The_key_of_blind_indexes_cannot_be_changed()
    {
        _ = Vault().Index("id_number", "1");

        Assert.Throws<InvalidOperationException>(() => Ring().Rotate(KeyPurpose.Index));
    }

    [Fact, System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Keys_can_be_read_by_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights otherwise.");
        _ = Vault().Seal(Place, "1");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder, "*.key").Single()));
    }

    [Fact]
    public void Nodes_that_start_together_on_an_empty_folder_use_one_key()
    {
        var values = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Vault().Seal(Place, "x").Stored).ToList();

        Assert.Single(values.Select(v => v.Split(':')[2]).Distinct());
        Assert.Single(Directory.GetFiles(folder, "*.key"));
    }

    [Fact]
    public void A_missing_key_says_where_it_should_be()
    {
        var value = Vault().Seal(Place, "1");
        foreach (var file in Directory.GetFiles(folder, "*.key")) File.Delete(file);

        Assert.Contains(folder, Assert.ThrowsAny<CryptographicException>(() => Vault().Open(Place, value)).Message);
    }

    [Fact]
    public void A_sealed_value_prints_as_nothing()
    {
        var value = Vault().Seal(Place, "13904360001");

        Assert.Equal("•••", $"{value}");
        Assert.DoesNotContain(value.Stored, System.Text.Json.JsonSerializer.Serialize(new { value }));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private KeyRing Ring() => new(folder, clock);

    private Vault Vault() => new(Ring());

    private static bool WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text;
}
