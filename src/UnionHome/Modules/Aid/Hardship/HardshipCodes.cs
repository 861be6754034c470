using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>致困原因, in the order of the national register's code list. A file has exactly one main cause and up to three minor ones.</summary>
[JsonConverter(typeof(ByName<HardshipCause>))]
public enum HardshipCause
{
    UnableToWork = 1, OutOfWork, LaidOff, Uninsured, InsuranceNotPaid, SeriousIllness, NaturalDisaster, Accident, ChildrenSchooling, Other,
}

/// <summary>How a member of the household is related to the worker in whose name the file stands.</summary>
[JsonConverter(typeof(ByName<Kinship>))]
public enum Kinship
{
    Holder, Spouse, Child, Parent, Sibling, Grandparent, Grandchild, Other,
}

[JsonConverter(typeof(ByName<WorkSituation>))]
public enum WorkSituation
{
    Employed, LaidOff, OutOfWork, Retired, OnSickLeave, UnableToWork, Student, Child,
}

[JsonConverter(typeof(ByName<Health>))]
public enum Health
{
    Good, Ill, SeriouslyIll, Disabled,
}

/// <summary>Why a household is not taken in whatever its income (各地不予认定的情形).</summary>
[JsonConverter(typeof(ByName<HardshipExclusion>))]
public enum HardshipExclusion
{
    /// <summary>Two homes or more.</summary>
    SeveralHomes,

    /// <summary>Owns a company or shop, or employs others.</summary>
    OwnsBusiness,

    /// <summary>A child at a high-fee private school or abroad at own cost.</summary>
    CostlySchool,

    /// <summary>Somebody able to work who refuses work without a reason.</summary>
    RefusesWork,
}

/// <summary>Why a household leaves the register.</summary>
[JsonConverter(typeof(ByName<LeavingCause>))]
public enum LeavingCause
{
    /// <summary>脱困: above the line for the time that the rules ask.</summary>
    Recovered,

    /// <summary>解困: cannot be lifted, but is covered by the state's relief.</summary>
    Relieved,

    Died, Retired, MovedAway,

    /// <summary>Should not have been taken in.</summary>
    Misjudged,
}

/// <summary>The papers that a file is proved by (档案材料).</summary>
[JsonConverter(typeof(ByName<FilePaper>))]
public enum FilePaper
{
    RegistrationForm, Application, Authorisation, Identity, HouseholdBooklet, UnitCertificate, IncomeProof, MedicalProof, SchoolProof, VisitPhoto, NoticePhoto, Other,
}
