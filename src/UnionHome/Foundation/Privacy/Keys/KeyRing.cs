using System.Security.Cryptography;

namespace UnionHome.Foundation.Privacy.Keys;

/// <summary>
/// The keys, in a folder outside the database: one file each, readable by the program's user alone. All nodes of one city share the
/// folder. The newest key of a purpose is used for new values, the others still open old ones.
/// </summary>
public sealed class KeyRing
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private Dictionary<string, RingKey> keys = [];
    private Dictionary<KeyPurpose, RingKey> newest = [];
    private DateTimeOffset read = DateTimeOffset.MinValue;

    public KeyRing(string folder, TimeProvider clock)
    {
        (Folder, this.clock) = (folder, clock);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder { get; }

    /// <summary>Makes a key that is used from now on; nodes that are running find it within 15 seconds.</summary>
    /// <param name="suite">Of a sealing key: <c>aes</c> or <c>sm4</c>.</param>
    /// <returns>The key's id.</returns>
    public string Rotate(KeyPurpose purpose, string suite = "aes")
    {
        if (purpose == KeyPurpose.Index && Keys().Any(k => k.Purpose == KeyPurpose.Index))
            throw new InvalidOperationException("The key of blind indexes stays: persons counted in the ledger are told apart by it.");
        return Add(purpose, suite).Id;
    }

    internal RingKey Active(KeyPurpose purpose)
    {
        lock (gate)
        {
            return Newest(purpose) ?? MakeFirst(purpose);
        }
    }

    internal RingKey Get(string id)
    {
        lock (gate)
        {
            if (!keys.ContainsKey(id)) Read();
            return keys.GetValueOrDefault(id)
                ?? throw new CryptographicException($"The key {id} is not in {Folder}. Restore the key folder that belongs to this database.");
        }
    }

    /// <summary>Every key without its material, oldest first.</summary>
    public IReadOnlyList<(string Id, KeyPurpose Purpose, string Suite, DateTimeOffset Created)> List() =>
        [.. Keys().OrderBy(k => k.Created).Select(k => (k.Id, k.Purpose, k.Suite, k.Created))];

    private RingKey? Newest(KeyPurpose purpose)
    {
        lock (gate)
        {
            Keys();
            return newest.GetValueOrDefault(purpose);
        }
    }

    /// <summary>
    /// Two nodes that start together on an empty folder must not each begin with a key of their own, so the first keys are made under a
    /// file that only one of them can hold.
    /// </summary>
    private RingKey MakeFirst(KeyPurpose purpose)
    {
        using var held = Hold();
        Read();
        return Newest(purpose) ?? Add(purpose, "aes");
    }

    private FileStream Hold()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new(Path.Combine(Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(25);
            }
        }
    }

    private RingKey Add(KeyPurpose purpose, string suite)
    {
        var key = Make(purpose, suite);
        var file = Path.Combine(Folder, $"{key.Id}.key");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(file + ".new", options))
        {
            using (var writer = new StreamWriter(stream, leaveOpen: true)) writer.Write(key.ToFile());
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file);
        lock (gate) Read();
        return key;
    }

    private RingKey Make(KeyPurpose purpose, string suite)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var created = clock.GetUtcNow();
        if (Newest(purpose) is { } before && before.Created >= created) created = before.Created.AddTicks(1);
        switch (purpose)
        {
            case KeyPurpose.Seal:
                return new(id, purpose, suite, created, RandomNumberGenerator.GetBytes(CipherSuites.Get(suite).KeySize));
            case KeyPurpose.Index:
                return new(id, purpose, "hmac-sha256", created, RandomNumberGenerator.GetBytes(32));
            default:
                using (var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                    return new(id, purpose, "ecdsa-p256", created, pair.ExportPkcs8PrivateKey());
        }
    }

    private Dictionary<string, RingKey>.ValueCollection Keys()
    {
        lock (gate)
        {
            if (clock.GetUtcNow() - read > LookAgain) Read();
            return keys.Values;
        }
    }

    private void Read()
    {
        keys = Directory.EnumerateFiles(Folder, "*.key").Select(f => RingKey.FromFile(File.ReadAllText(f))).ToDictionary(k => k.Id, StringComparer.Ordinal);
        newest = keys.Values.GroupBy(k => k.Purpose).ToDictionary(g => g.Key, g => g.OrderBy(k => k.Created).ThenBy(k => k.Id, StringComparer.Ordinal).Last());
        read = clock.GetUtcNow();
    }
}
