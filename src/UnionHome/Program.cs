using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Web;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddData(DataPlace.From(builder.Configuration));
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<Reach>();
builder.Services.AddScoped<FigureLedger>();
builder.Services.AddSingleton<Texts>();
builder.Services.AddRazorPages().WithRazorPagesRoot("/Modules");
foreach (var module in ModuleList.All) module.Add(builder.Services);

var app = builder.Build();

app.MapRazorPages();
foreach (var module in ModuleList.All) module.Map(app);

app.Run();
public partial class Program;
