using System.Security.Cryptography;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Attachments;

/// <summary>A file as it lies in the store: its content's SHA-256 is its name, so equal files lie there once and a changed one shows.</summary>
public sealed record StoredFile(string Sha256, long Size);

/// <summary>
/// Files in the data folder (shared by the nodes of one city), each under the hash of its content. A file is whole or absent: it
/// is written beside its place and moved there.
/// </summary>
public sealed class FileStore(DataPlace place)
{
    private string Folder => Path.Combine(place.Folder, "files");

    /// <summary>Keeps what <paramref name="content"/> holds; refuses it as soon as it exceeds <paramref name="most"/> bytes.</summary>
    public async Task<StoredFile> Keep(Stream content, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var beside = Path.Combine(Folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, useAsync: true))
            {
                var buffer = new byte[81_920];
                while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                {
                    if ((size += read) > most) throw new RuleViolation("attachments.too_large", "文件超过 {0} MB", "File", Math.Max(1, most / 1_000_000));
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(sha);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path)) File.Move(beside, path, overwrite: true);
            return new(sha, size);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public FileStream Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, useAsync: true) : throw new NotFound("file");
    }

    /// <summary>Whether the file is there and still what it was.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(sha256))) return false;
        await using var file = Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == sha256;
    }

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) ? Path.Combine(Folder, sha256[..2], sha256) : throw new NotFound("file");
}
