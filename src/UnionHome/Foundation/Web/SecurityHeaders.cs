
namespace UnionHome.Foundation.Web;

/// <summary>What every answer says to the browser: nothing from elsewhere, no script or style written into a page, no framing.</summary>
public static class SecurityHeaders
{
    public const string ApiDocs = "/api-docs";

    private static readonly HeaderPolicyCollection Everywhere = Common(isApiDocs: false);
    private static readonly HeaderPolicyCollection OnApiDocs = Common(isApiDocs: true);

    public static void UseSecurityHeaders(WebApplication app)
    {
        app.UseWhen(c => c.Request.Path.StartsWithSegments(ApiDocs), docs => docs.UseSecurityHeaders(OnApiDocs));
        app.UseWhen(c => !c.Request.Path.StartsWithSegments(ApiDocs), rest => rest.UseSecurityHeaders(Everywhere));
    }

    private static HeaderPolicyCollection Common(bool isApiDocs) => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
        .AddCrossOriginResourcePolicy(p => p.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddPermissionsPolicy(p =>
        {
            p.AddCamera().None();
            p.AddMicrophone().None();
            p.AddGeolocation().None();
        })
        .RemoveServerHeader()
        .AddContentSecurityPolicy(p =>
        {
            p.AddDefaultSrc().Self();
            p.AddObjectSrc().None();
            p.AddBaseUri().None();
            p.AddFrameAncestors().None();
            p.AddFormAction().Self();

            // Tabler draws its check marks and arrows as images inside its style sheet.
            p.AddImgSrc().Self().Data();
            if (!isApiDocs) return;
            p.AddScriptSrc().Self().WithNonce();
            p.AddStyleSrc().Self().UnsafeInline();
            p.AddFontSrc().Self().Data();
        });
}
