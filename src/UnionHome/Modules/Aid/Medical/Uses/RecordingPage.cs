using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>Uses are told by a hospital: the pages that write them down begin with which. One whose agreement is over may still tell of the days before.</summary>
public abstract class RecordingPage(HospitalDesk hospitals) : FormPage
{
    [BindProperty(SupportsGet = true), Display(Name = "定点医院"), Required(ErrorMessage = "请选择定点医院")]
    public Guid? Hospital { get; set; }

    public IReadOnlyList<SelectListItem> Hospitals { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        Hospitals = await (await hospitals.Seen(MedicalModule.Keep, cancellationToken)).OrderByDescending(h => h.State == HospitalState.Agreed).ThenBy(h => h.Name)
            .Select(h => new SelectListItem(h.Name, h.Id.ToString())).ToListAsync(cancellationToken);
        if (Hospitals.Count == 1) Hospital ??= Guid.Parse(Hospitals[0].Value!);
    }
}
