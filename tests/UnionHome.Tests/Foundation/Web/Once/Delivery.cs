using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Tests.Foundation.Web.Once;

/// <summary>One delivery of a request to the unit of work, with an endpoint of the test's own behind it.</summary>
public sealed class Delivery(IServiceProvider services, Func<HttpContext, Db, Task> deed, params object[] metadata)
{
    public async Task<Answer> Send(string? key, string body = "{}", Guid? user = null, string path = "/api/test", string method = "POST")
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        context.Request.Method = method;
        context.Request.Path = path;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (key is not null) context.Request.Headers["Idempotency-Key"] = key;
        if (user is { } id) context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], "test"));
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), "test"));
        using var told = new MemoryStream();
        context.Response.Body = told;

        var inside = new RefusalAnswers(c => deed(c, c.RequestServices.GetRequiredService<Db>()));
        var work = new UnitOfWork(inside.Invoke);
        var outside = new RefusalAnswers(c => work.Invoke(
            c, Get<Db>(c), Get<Work>(c), Get<Reach>(c), Get<Vault>(c), Get<TimeProvider>(c)));
        await outside.Invoke(context);
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(told.ToArray()), context.Response.Headers.Location.ToString(),
            context.Response.Headers.ContainsKey("Idempotent-Replayed"));
    }

    private static T Get<T>(HttpContext context) where T : notnull => context.RequestServices.GetRequiredService<T>();
}

public sealed record Answer(int Status, string Body, string Location, bool Replayed);
