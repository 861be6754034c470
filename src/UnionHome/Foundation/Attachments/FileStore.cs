using System.Security.Cryptography;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Attachments;

/// <summary>A file as it lies in the store: its content's SHA-256 is its name, so equal files lie there once and a changed one shows.</summary>
public sealed record StoredFile(string Sha256, long Size);

/// <summary>
/// Files in the data folder (shared by the nodes of one city), each under the hash of its content. A file is whole or absent: it
/// is written beside its place and moved there. What people hand in is personal more often than not, so every file is sealed.
/// </summary>
public sealed class FileStore(DataPlace place, KeyRing ring)
{
    private string Folder => Path.Combine(place.Folder, "files");

    /// <summary>Keeps what <paramref name="content"/> holds; refuses it as soon as it exceeds <paramref name="most"/> bytes.</summary>
    public async Task<StoredFile> Keep(Stream content, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var beside = Beside();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await Write(beside, content, bytes =>
            {
                if ((size += bytes.Length) > most) throw new RuleViolation("attachments.too_large", "文件超过 {0} MB", "File", Math.Max(1, most / 1_000_000));
                hash.AppendData(bytes);
            }, cancellationToken);

            var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(sha);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Also in place of an equal file: it is young again, and so is not destroyed while the record that names it is being saved.
            File.Move(beside, path, overwrite: true);
            return new(sha, size);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The file as it was handed in.</summary>
    /// <exception cref="CryptographicException">It was changed, or its key is missing.</exception>
    public Stream Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? Reader(path) : throw new NotFound("file");
    }

    /// <summary>Whether the file is there and still what it was.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(sha256))) return false;
        try
        {
            await using var file = Open(sha256);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == sha256;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Destroys a file that nobody names any more; says no to one that was handed in (again) since <paramref name="since"/>.</summary>
    public bool Destroy(string sha256, DateTimeOffset since)
    {
        var file = new FileInfo(PathOf(sha256));
        if (file.Exists && file.LastWriteTimeUtc > since.UtcDateTime) return false;
        file.Delete();
        return true;
    }

    /// <summary>Seals every file again with today's key, while the program runs: who reads the old one reads on.</summary>
    /// <returns>How many files were sealed again.</returns>
    public async Task<long> Reseal(CancellationToken cancellationToken)
    {
        long count = 0;
        if (!Directory.Exists(Folder)) return count;
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(IsKept).ToList())
        {
            await using var old = File.OpenRead(path);
            if (SealedFile.Of(old, ring).IsOfToday(ring)) continue;
            var beside = Beside();
            try
            {
                await using (var content = Reader(path)) await Write(beside, content, _ => { }, cancellationToken);
                File.Move(beside, path, overwrite: true);
                count++;
            }
            finally
            {
                File.Delete(beside);
            }
        }

        return count;
    }

    private async Task Write(string path, Stream content, Action<ReadOnlySpan<byte>> read, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 81_920, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        var writer = new SealedFileWriter(SealedFile.New(ring), file);
        await writer.Begin(cancellationToken);
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            read(buffer.AsSpan(0, length));
            await writer.Write(buffer.AsMemory(0, length), cancellationToken);
        }

        await writer.End(cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private SealedFileReader Reader(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, useAsync: true), ring);

    private string Beside() => Path.Combine(Folder, $"{Guid.CreateVersion7():N}.part");

    private static bool IsKept(string path) => Path.GetFileName(path) is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) ? Path.Combine(Folder, sha256[..2], sha256) : throw new NotFound("file");
}
