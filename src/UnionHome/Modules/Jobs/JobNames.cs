using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Jobs;

internal static class JobNames
{
    public static (string Name, Tone Tone) Told(this JobState state) => state switch
    {
        JobState.Waiting => ("排队中", Tone.Waiting),
        JobState.Running => ("进行中", Tone.Waiting),
        JobState.Done => ("已完成", Tone.Good),
        _ => ("未完成", Tone.Bad),
    };
}
