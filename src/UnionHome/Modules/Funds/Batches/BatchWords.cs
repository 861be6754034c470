using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>How states of batches are said; Chinese, the keys of their translations.</summary>
public static class BatchWords
{
    public static string Of(BatchState state) => state switch
    {
        BatchState.Drawn => "待送银行",
        BatchState.Sent => "待回执",
        BatchState.Settled => "已办结",
        _ => "已撤销",
    };

    public static Tone ToneOf(BatchState state) => state switch
    {
        BatchState.Settled => Tone.Good,
        BatchState.Dropped => Tone.Quiet,
        _ => Tone.Waiting,
    };
}
