using System.Security.Cryptography;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Privacy;

/// <summary>A sealed file as it was handed in, readable from any place. Whatever was changed in it does not open.</summary>
internal sealed class SealedFileReader : Stream
{
    private const int StoredPart = SealedFile.PartSize + CipherSuites.TagSize;
    private readonly Stream file;
    private readonly SealedFile form;
    private readonly long parts;
    private byte[] opened = [];
    private long openedNumber = -1;
    private long position;

    public SealedFileReader(Stream file, KeyRing ring)
    {
        this.file = file;
        form = SealedFile.Of(file, ring);
        var stored = file.Length - form.Head.Length;
        parts = (stored + StoredPart - 1) / StoredPart;
        Length = stored - parts * CipherSuites.TagSize;
        if (parts == 0 || Length < 0) throw new CryptographicException("The file is cut off.");
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override int Read(Span<byte> buffer)
    {
        if (Wanted() is { } number)
        {
            var part = Room(number);
            file.ReadExactly(part);
            Keep(number, part);
        }

        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Wanted() is { } number)
        {
            var part = Room(number);
            await file.ReadExactlyAsync(part, cancellationToken);
            Keep(number, part);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => position,
        _ => Length,
    };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// The part that must be read from the disk first. Also an empty file has one, which says that it is the whole.
    /// </summary>
    private long? Wanted()
    {
        var number = Math.Min(position, Math.Max(Length - 1, 0)) / SealedFile.PartSize;
        return number == openedNumber ? null : number;
    }

    private byte[] Room(long number)
    {
        file.Position = form.Head.Length + number * StoredPart;
        return new byte[Math.Min(StoredPart, file.Length - file.Position)];
    }

    private void Keep(long number, byte[] part) => (opened, openedNumber) = (form.Open((uint)number, number == parts - 1, part), number);

    private int Take(Span<byte> buffer)
    {
        if (position >= Length) return 0;
        var from = opened.AsSpan((int)(position - openedNumber * SealedFile.PartSize));
        var taken = Math.Min(from.Length, buffer.Length);
        from[..taken].CopyTo(buffer);
        position += taken;
        return taken;
    }
}
