using System.Security.Cryptography;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Tests.Foundation.Privacy;

/// <summary>Known answers, so that a value sealed by this program opens in any other that follows the standards.</summary>
public sealed class CipherSuiteTests
{
    [Fact]
    public void Sm4_gcm_answers_as_RFC_8998_says()
    {
        var key = Hex("0123456789ABCDEFFEDCBA9876543210");
        var nonce = Hex("00001234567800000000ABCD");
        var bound = Hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        var plain = Hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        var cipher = Hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D");
        var tag = Hex("83DE3541E4C2B58177E065A9BF7B62EC");

        var suite = CipherSuites.Get("sm4");

        Assert.Equal([.. cipher, .. tag], suite.Seal(key, nonce, plain, bound));
        Assert.Equal(plain, suite.Open(key, nonce, [.. cipher, .. tag], bound));
    }

    [Fact]
    public void Aes_256_gcm_answers_as_test_case_14_of_its_specification_says()
    {
        var sealedText = CipherSuites.Get("aes").Seal(new byte[32], new byte[12], new byte[16], []);

        Assert.Equal(Hex("CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919"), sealedText);
    }

    [Theory, InlineData("aes"), InlineData("sm4")]
    public void A_changed_bit_anywhere_is_found(string id)
    {
        var suite = CipherSuites.Get(id);
        var key = RandomNumberGenerator.GetBytes(suite.KeySize);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var good = suite.Seal(key, nonce, "220802199001010015"u8.ToArray(), [1, 2]);

        for (var bit = 0; bit < good.Length * 8; bit++)
        {
            var bad = (byte[])good.Clone();
            bad[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.ThrowsAny<CryptographicException>(() => suite.Open(key, nonce, bad, [1, 2]));
        }

        Assert.ThrowsAny<CryptographicException>(() => suite.Open(key, nonce, good, [2, 1]));
        Assert.ThrowsAny<CryptographicException>(() => suite.Open(key, nonce, good[..8], [1, 2]));
    }

    private static byte[] Hex(string text) => Convert.FromHexString(text);
}
