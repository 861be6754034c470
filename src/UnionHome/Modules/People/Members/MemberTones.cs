using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.People.Members;

internal static class MemberTones
{
    public static Tone Of(MembershipState state) => state switch
    {
        MembershipState.Active => Tone.Good,
        MembershipState.Suspended => Tone.Waiting,
        MembershipState.Retained => Tone.Notice,
        MembershipState.Expelled => Tone.Bad,
        _ => Tone.Quiet,
    };

    public static Tone Of(TransferState state) => state switch
    {
        TransferState.Done => Tone.Good,
        TransferState.Refused => Tone.Bad,
        TransferState.Offered or TransferState.Asked => Tone.Waiting,
        _ => Tone.Quiet,
    };
}
