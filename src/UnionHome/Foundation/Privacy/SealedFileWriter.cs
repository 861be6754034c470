namespace UnionHome.Foundation.Privacy;

/// <summary>Seals what is written, part by part; the file is whole after <see cref="End"/>.</summary>
internal sealed class SealedFileWriter(SealedFile form, Stream to)
{
    private readonly byte[] part = new byte[SealedFile.PartSize];
    private int filled;
    private uint number;

    public ValueTask Begin(CancellationToken cancellationToken) => to.WriteAsync(form.Head, cancellationToken);

    public async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            if (filled == part.Length) await Seal(last: false, cancellationToken);
            var taken = Math.Min(part.Length - filled, bytes.Length);
            bytes[..taken].CopyTo(part.AsMemory(filled));
            filled += taken;
            bytes = bytes[taken..];
        }
    }

    public Task End(CancellationToken cancellationToken) => Seal(last: true, cancellationToken);

    private async Task Seal(bool last, CancellationToken cancellationToken)
    {
        await to.WriteAsync(form.Seal(number++, last, part[..filled]), cancellationToken);
        filled = 0;
    }
}
