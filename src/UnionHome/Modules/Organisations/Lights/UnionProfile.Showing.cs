using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>Where the plaque and the identity are shown, and the photos of those who agreed to be shown.</summary>
public sealed partial class UnionProfile
{
    private readonly List<PlaceShown> places = [];
    private readonly List<OfficerPhoto> photos = [];

    public IReadOnlyList<PlaceShown> Places => places;

    public IReadOnlyList<OfficerPhoto> Photos => photos;

    /// <summary>How often places and photos were written, so that a change of them alone makes a new version as well.</summary>
    public int Writings { get; private set; }

    /// <summary>Shown at that place since that day; a newer photo of the same place takes the place of the old one.</summary>
    public void ShowPlace(string place, Guid photo, string? note, DateOnly on, Act act)
    {
        if (on > act.On) throw new RuleViolation("lights.day_ahead", "日期不能晚于今天", "On");
        places.Find(p => p.Place == place && p.IsShown)?.Hide(on < act.On ? act.On : on);
        places.Add(new(Id, place, photo, note?.Trim() ?? "", on));
        (UpdatedOn, Writings) = (act.On, Writings + 1);
        Tell("show-place", act with { Reason = act.Reason ?? place });
    }

    public void HidePlace(Guid id, Act act)
    {
        var place = places.Find(p => p.Id == id && p.IsShown) ?? throw new NotFound("place");
        if (IsPlaqueOn && places.Count(p => p.IsShown) == 1)
            throw new RuleViolation("lights.last_place", "牌子亮着时至少要有一处亮牌位置，请先登记另一处，或者先熄灯");
        place.Hide(act.On);
        (UpdatedOn, Writings) = (act.On, Writings + 1);
        Tell("hide-place", act with { Reason = act.Reason ?? place.Place });
    }

    /// <summary>A photo is shown only with the written consent of the person, of which a copy is kept.</summary>
    public void AddPhoto(PublicOfficer officer, Guid picture, DateOnly consentedOn, Guid consent, Act act)
    {
        if (consentedOn > act.On) throw new RuleViolation("lights.consent_ahead", "书面同意的日期不能晚于今天", "ConsentedOn");
        if (PhotoOf(officer) is { } replaced) Drop(replaced, act);
        photos.Add(new(Id, officer.Id, officer.Name, picture, consentedOn, consent));
        (UpdatedOn, Writings) = (act.On, Writings + 1);
        Tell("add-photo", act with { Reason = officer.Name, Evidence = [consent] });
    }

    /// <summary>Consent may be taken back at any time, without a reason; the photo is off the public page at once.</summary>
    public void DropPhoto(Guid id, Act act)
    {
        var photo = photos.Find(p => p.Id == id && p.IsShown) ?? throw new NotFound("photo");
        Drop(photo, act);
        (UpdatedOn, Writings) = (act.On, Writings + 1);
        Tell("drop-photo", act with { Reason = act.Reason ?? photo.Name });
    }

    /// <summary>Consent covers what is shown: a photo that is shown no more is not kept either. The consent stays, as the proof of what was shown.</summary>
    private void Drop(OfficerPhoto photo, Act act)
    {
        photo.Drop(act.At);
        Raise(new AttachmentDropped(photo.PictureId, act));
    }

    /// <summary>Of the same person in their next term too: the consent is theirs, not the office's.</summary>
    public OfficerPhoto? PhotoOf(PublicOfficer officer) => photos.Find(p => p.IsShown && (p.OfficerId == officer.Id || p.Name == officer.Name));
}

/// <summary>A place of the check-list at which the union shows itself, with the photo that proves it.</summary>
public sealed class PlaceShown(Guid profileId, string place, Guid photoId, string note, DateOnly since)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ProfileId { get; private set; } = profileId;

    /// <summary>As the check-list called it then.</summary>
    public string Place { get; private set; } = place;

    public Guid PhotoId { get; private set; } = photoId;

    public string Note { get; private set; } = note;

    public DateOnly Since { get; private set; } = since;

    public DateOnly? Until { get; private set; }

    public bool IsShown => Until is null;

    internal void Hide(DateOnly until) => Until = until;
}

/// <summary>A photo of an officer of the union, and the consent by which it may be shown.</summary>
public sealed class OfficerPhoto(Guid profileId, Guid officerId, string name, Guid pictureId, DateOnly consentedOn, Guid consentId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ProfileId { get; private set; } = profileId;

    public Guid OfficerId { get; private set; } = officerId;

    public string Name { get; private set; } = name;

    public Guid PictureId { get; private set; } = pictureId;

    public DateOnly ConsentedOn { get; private set; } = consentedOn;

    /// <summary>The copy of the written consent; never public.</summary>
    public Guid ConsentId { get; private set; } = consentId;

    public DateTimeOffset? DroppedAt { get; private set; }

    public bool IsShown => DroppedAt is null;

    internal void Drop(DateTimeOffset at) => DroppedAt = at;
}
