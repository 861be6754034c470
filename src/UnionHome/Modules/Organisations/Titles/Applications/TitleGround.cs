using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What an application stands on: who applies, for what, by which sheet, and the union that runs the programme and awards.</summary>
public sealed record TitleGround(Organisation Union, TitleProgramme Programme, ProgrammeVersion Version, Organisation Runner);
