using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

var line = CommandLine.Read(args);
if (line.Answer() is { } answered) return answered;

var builder = WebSetup.Builder(line.Settings);

builder.Services.AddData(DataPlace.From(builder.Configuration));
builder.Services.AddAccess();
builder.Services.AddFigures(builder.Configuration);
builder.Services.AddScoped<TreeChanges>();
builder.Services.AddReaders();
builder.Services.AddAttachments();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddWeb();
foreach (var module in ModuleList.All) module.Add(builder.Services);

var app = builder.Build();

app.UseWeb();
app.UseAccess();
app.UseUnitOfWork();
app.MapWeb();

return await line.Run(app);

public partial class Program;
