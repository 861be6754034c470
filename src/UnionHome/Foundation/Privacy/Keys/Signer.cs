using System.Security.Cryptography;

namespace UnionHome.Foundation.Privacy.Keys;

/// <summary>Signs with the ring's newest signing key (ECDSA, P-256, SHA-256) and checks signatures of all of them.</summary>
public sealed class Signer(KeyRing ring)
{
    /// <returns><c>key id:base64</c>.</returns>
    public string Sign(byte[] text)
    {
        var key = ring.Active(KeyPurpose.Sign);
        using var pair = Pair(key);
        return $"{key.Id}:{Convert.ToBase64String(pair.SignData(text, HashAlgorithmName.SHA256))}";
    }

    public bool Agrees(byte[] text, string signature)
    {
        try
        {
            if (signature.Split(':') is not [var id, var bytes] || ring.Get(id) is not { Purpose: KeyPurpose.Sign } key) return false;
            using var pair = Pair(key);
            return pair.VerifyData(text, Convert.FromBase64String(bytes), HashAlgorithmName.SHA256);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static ECDsa Pair(RingKey key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key.Material, out _);
        return pair;
    }
}
